package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.kernel.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule asks about by a quoted name is there, and answers what the rule compares it with. */
class QuotedNamesTest {
    private static final String WORKFLOW = "services/healthcare-security/out-of-area-care/workflow.yaml";
    private static final String RULE = "when: case.eligible and startDate >= case.filedOn";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            given("residence-prof")               | given(…) knows no 'residence-prof'. Did you mean 'residence-proof'?
            way("referal-letter") = "upload"      | way(…) knows no 'referal-letter'. Did you mean 'referral-letter'?
            way("referral-letter") = "uplaod"     | 'uplaod' is not offered. Did you mean 'upload'?
            visits("corection") < 2               | visits(…) knows no 'corection'. Did you mean 'correction'?
            due("chek") > case.filedOn            | due(…) knows no 'chek'. Did you mean 'check'?
            left("check") < 3                     | Expected two values of one type
            outcome("data") = "found"             | outcome(…) knows no 'data'. There is none here.
            count(history("grnt")) > 0            | history(…) knows no 'grnt'. Did you mean 'grant'?
            case.state = "chek"                   | 'chek' is not offered. Did you mean 'check'?
            parameter("dibao.standard") = "high"  | Expected two values of one type
            """)
    void aRuleThatAsksAboutWhatIsNotThereIsRefused(String asked, String told) {
        Folder broken = Own.around(WORKFLOW, Own.changed(WORKFLOW, RULE, RULE + " and " + asked));

        assertThat(Own.problems(broken))
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith(WORKFLOW + ":")
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            given("residence-proof")
            way("referral-letter") = "upload"
            visits("correction") < 2
            due("check") > case.filedOn
            left("check") < duration("P3D")
            count(history("grant")) = 0
            case.state = "received"
            parameter("dibao.standard") < 10000
            """)
    void whatIsThereCanBeAsked(String asked) {
        Folder changed = Own.around(WORKFLOW, Own.changed(WORKFLOW, RULE, RULE + " and " + asked));

        assertThat(Own.problems(changed)).isEmpty();
    }
}
