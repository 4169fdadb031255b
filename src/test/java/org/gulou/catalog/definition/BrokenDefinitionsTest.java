package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake of an author is told with file, line, column, reason and what to do. */
class BrokenDefinitionsTest {
    private static final String CARE = "services/healthcare-security/out-of-area-care/";
    private static final String SERVICE = CARE + "service.yaml";
    private static final String FREIGHT = "services/transport/road-freight-permit/service.yaml";
    private static final String FORM = CARE + "form.yaml";
    private static final String WORKFLOW = CARE + "workflow.yaml";
    private static final String AID_FORM = "services/housing-fund/housing-fund-withdrawal/form.yaml";
    private static final String AID_SERVICE = "services/housing-fund/housing-fund-withdrawal/service.yaml";
    private static final String LETTER = CARE + "letters/filing.html";
    private static final String EXAMPLE = CARE + "examples/mistakes.yaml";
    private static final String REQUEST_WORKFLOW = "services/government-office/freedom-of-information/workflow.yaml";

    /** Both tests ask for each. */
    private static final Map<List<String>, List<Problem>> FOUND = new ConcurrentHashMap<>();

    private static List<Problem> problems(String file, String old, String by) {
        return FOUND.computeIfAbsent(
                List.of(file, old, by), key -> Own.problems(Own.around(file, Own.changed(file, old, by))));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakes")
    void aMistakeIsToldWhereItStands(String file, String old, String by, String told) {
        assertThat(problems(file, old, by))
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(told.substring(0, told.indexOf(' ')).replace("#", file + ":"))
                        .contains(told.substring(told.indexOf(' ') + 1)));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakes")
    void aChineseAdminReadsNoEnglishSentence(String file, String old, String by, String told) {
        assertThat(problems(file, old, by))
                .isNotEmpty()
                .extracting(problem -> Own.withoutQuotations(problem.in("zh")))
                .allSatisfy(words -> assertThat(words).doesNotContainPattern(Own.ENGLISH));
    }

    @Test
    void aLetterCountsInWords() {
        assertThat(Own.problems(Own.around(
                        LETTER,
                        Own.changed(
                                LETTER,
                                "{applicant.name}",
                                "{string length(applicant.name), plural, =0 {none} one {# sign}"
                                        + " other {# signs, {applicant.name}}}"))))
                .isEmpty();
    }

    /** File, what stands there, what an author writes instead, and what she is told; # is the file. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                // YAML
                of(SERVICE, "version: 1", "version: 1: 2", "#3:11: This is not YAML: mapping values are not allowed"),
                of(SERVICE, "version: 1", "\tversion: 1", "#3:1: This is not YAML"),
                of(SERVICE, "themes: {person", "themes: {person: [}", "#17:19: This is not YAML"),
                of(SERVICE, "version: 1\n", "version: 1\nversion: 2\n", "#4:1: The key 'version' stands here twice"),
                of(SERVICE, "version: 1\n", "version: &v 1\n", "#3:10: Anchors (&name) are not part"),
                of(SERVICE, "version: 1\n", "version: *v\n", "#3:10: Aliases (*name) are not part"),
                of(SERVICE, "version: 1\n", "version: !!int 1\n", "#3:10: Tags (!name) are not part"),
                of(SERVICE, "owner: {", "owner: {<<: 1, ", "#4:9: Merge keys (<<) are not part"),
                of(SERVICE, "version: 1\n", "version: 1\n---\n", "#4:1: Expected one document"),
                of(
                        FREIGHT,
                        "    guideTitle: {zh: 每辆货车的行驶证, en: Vehicle licence of each vehicle}\n",
                        "",
                        "#51:5: The guide page cannot fill in the {names} of this title."),
                of(
                        FREIGHT,
                        "fees: []",
                        "fees: [{id: a, title: {zh: 费{x}, en: Fee}, amount: 1}]",
                        "#67:29: This is not YAML: expected a comma or a closing brace, but found '{'. Quote a text"
                                + " that holds { or }"),
                // the shape
                of(
                        FREIGHT,
                        "fees: []",
                        "fees: [{id: a, title: {zh: 费, en: Fee}, amount: max(1, 2) * 3}]",
                        "#67:56: The key '2) * 3' is not known here. Put the rule before it in quotes: a comma ends"),
                of(
                        FREIGHT,
                        "fees: []",
                        "fees: [charge]",
                        "#67:8: Expected the keys id and title and amount, got 'charge'."),
                of(SERVICE, "access:", "acces:", "#30:1: The key 'acces' is not known here. Did you mean 'access'?"),
                of(SERVICE, "access: signed-in\n", "", "#1:1: The key 'access' is missing here."),
                of(
                        SERVICE,
                        "access: signed-in",
                        "access: signedin",
                        "#30:9: Expected one of guest, signed-in, got" + " 'signedin'. Did you mean 'signed-in'?"),
                of(SERVICE, "access: signed-in", "access: yes", "#30:9: Expected one of guest, signed-in, got 'yes'."),
                of(SERVICE, "version: 1", "version: one", "#3:10: Expected a value of type whole number, got 'one'."),
                of(SERVICE, "version: 1", "version: 0", "#3:10: Expected 1 or more, got '0'."),
                of(SERVICE, "gulou/service/v1", "gulou/service/v9", "#1:9: Expected 'gulou/service/v1', got"),
                of(
                        SERVICE,
                        "title: {zh: 异地就医备案, en: Out-of-area medical care filing}",
                        "title: {zh: 异地就医备案}",
                        "#6:1: The key 'en' is missing here."),
                of(SERVICE, "promised: at once", "promised: soon", "#26:13: Expected 'at once', or a length of time"),
                of(SERVICE, "audience: [person]", "audience: []", "#16:11: Expected at least 1 entries"),
                of(FORM, "kind: choice", "kind: choise", "#8:15: Expected one of text, longText"),
                of(
                        FORM,
                        "required: true",
                        "required: true\n        book: true",
                        "#11:9: The key 'book' is not known here."),
                of(FORM, "id: forWhom", "id: for-whom", "#7:13: Expected a name that rules read bare: lowerCamel"),
                of(
                        WORKFLOW,
                        "needs: [reason, remedy]",
                        "needs: [reason, remdy]",
                        "#66:21: There is no need or paper 'remdy'."),
                of(WORKFLOW, "citizen: received", "citizen: recieved", "#6:14: Expected one of received"),
                // what is named must be there
                of(SERVICE, "department: MIA", "department: MIB", "#4:21: There is no department 'MIB'."),
                of(SERVICE, "\"145\"", "\"146\"", "#17:20: There is no theme for persons '146'."),
                of(SERVICE, "[P07]", "[P77]", "#18:14: There is no life event 'P77'."),
                of(
                        SERVICE,
                        "id: out-of-area-care",
                        "id: out-of-area",
                        "#2:5: Expected 'out-of-area-care' as the file is"),
                of(
                        SERVICE,
                        "letters/filing.html",
                        "letters/filling.html",
                        "#72:16: There is no file 'letters/filling.html'. Did you mean 'letters/filing.html'?"),
                of(
                        FORM,
                        "vocab insurance-kinds",
                        "vocab insurance-kind",
                        "#32:24: There is no vocabulary 'insurance-kind'. Did you mean 'insurance-kinds'?"),
                of(FORM, "use: person@1", "use: person@2", "#26:15: There is no element 'person@2'. Did you mean"),
                of("offers/520103.yaml", "body: yunyan", "body: yunian", "#", "Did you mean 'yunyan"),
                of(
                        "vocabularies/bodies.yaml",
                        "departments: [CAD]",
                        "departments: [CAB]",
                        "#8:19: There is no department 'CAB'."),
                of("vocabularies/divisions.csv", "520102,county", "520102,country", "#12:1: Expected a division code"),
                of(
                        "parameters/social-assistance.yaml",
                        "from: 2025-01-01",
                        "from: 2025-02-30",
                        "#11:36: There is no day 2025-02-30 in the calendar."),
                // rules
                of(
                        SERVICE,
                        "when: insuranceActive",
                        "when: insuranceActiv",
                        "#35:11: Unknown name 'insuranceActiv'. Did you mean 'insuranceActive'?"),
                of(FORM, "show: longTerm", "show: longTerms", "#59:15: Unknown name 'longTerms'"),
                of(FORM, "rule: endDate >= startDate", "rule: endDate >=", "#111:29: Expected a value"),
                of(
                        WORKFLOW,
                        "and startDate >= case.filedOn",
                        "and startDay >= case.filedOn",
                        "#48:29: Unknown name 'startDay'"),
                of(
                        AID_FORM,
                        "parameter(\"housingFund.rent",
                        "parameter(\"housingFund.rend",
                        "#",
                        "There is no figure 'housingFund.rend'. Did you mean 'housingFund.rent'?"),
                // workflows
                of(WORKFLOW, "start: received", "start: recieved", "#2:8: There is no state 'recieved'"),
                of(WORKFLOW, "to: filed", "to: field", "#46:9: There is no state 'field'"),
                of(REQUEST_WORKFLOW, "fill: ", "fill: x-", "#", "x-"),
                // letters
                of(
                        "services/civil-affairs/subsistence-allowance/service.yaml",
                        "blank: letters/authorisation.html",
                        "blank: letters/authorization.html",
                        "# There is no file 'letters/authorization.html'. Did you mean 'letters/authorisation.html'?"),
                of(
                        "services/civil-affairs/subsistence-allowance/letters/authorisation.html",
                        "{home.street}",
                        "{case.number}{grant.tier}",
                        "# Unknown name 'grant'"),
                of(LETTER, "{applicant.name}", "{applicant.nam}", "#6:62: 'applicant' has no 'nam'"),
                of(LETTER, "</h1>", "</h2>", "#2:3: This is not well-formed XHTML"),
                of(LETTER, "<article", "<!DOCTYPE article><article", "#1:10: A letter has no DOCTYPE"),
                of(LETTER, "show=\"longTerm\"", "show=\"longTrem\"", "#14:15: Unknown name 'longTrem'"),
                of(LETTER, "编号", "编号&nbsp;", "#5:23: This is not well-formed XHTML"),
                of(
                        LETTER,
                        "{applicant.name}",
                        "{string length(applicant.name), plural, one {# sign} other {# signs of {applicant.nam}}}",
                        "#6:133: 'applicant' has no 'nam'"),
                // examples
                of(
                        EXAMPLE,
                        "expect:",
                        "expects:",
                        "#18:1: The key 'expects' is not known here. Did you mean 'expect'?"));
    }

    private static Arguments of(String file, String old, String by, String told) {
        return Arguments.of(file, old, by, told);
    }

    private static Arguments of(String file, String old, String by, String place, String words) {
        return Arguments.of(file, old, by, place + " " + words);
    }

    @Test
    void allMistakesOfAllFilesAreToldAtOnceSortedByPlace() {
        Folder broken = Own.changed(SERVICE, "access: signed-in", "access: open")
                .with(Own.changed(WORKFLOW, "citizen: received", "citizen: gone")
                        .files()
                        .subMap(WORKFLOW, WORKFLOW + "x"))
                .with(Map.of(
                        "vocabularies/sexes.yaml", "schema: gulou/vocabulary/v1\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(Own.problems(Own.around(SERVICE, broken)))
                .isSorted()
                .extracting(Problem::file)
                .contains(SERVICE, WORKFLOW, "vocabularies/sexes.yaml");
    }

    @Test
    void aFileThatHasNoPlaceIsNotLeftOutInSilence() {
        assertThat(Own.problems(Own.around(CARE, Own.with(CARE + "froms/x.yaml", "a: b"))))
                .extracting(Problem::reason)
                .containsExactly("This file has no place in a catalogue.");
    }

    @Test
    void aFileThatIsNotUtf8IsTold() {
        Folder broken = Own.FOLDER.with(Map.of(SERVICE, "schema: \u00e9".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(Own.problems(Own.around(SERVICE, broken)))
                .extracting(Problem::reason)
                .contains("Expected text in UTF-8, got other bytes.");
    }

    @Test
    void anEndlessNestingIsStopped() {
        assertThat(Own.problems(Own.around(FORM, Own.with(FORM, "[".repeat(5000)))))
                .extracting(Problem::file)
                .contains(FORM);
    }

    @Test
    void textIsNeverReadAsABooleanOfYaml1() {
        var mistakes = new Mistakes();

        assertThat(Yaml.read("x.yaml", "[yes, no, on, off, true, 1.50, ~, '1']", mistakes))
                .get()
                .isInstanceOfSatisfying(
                        Node.Items.class,
                        list -> assertThat(list.items())
                                .extracting(node -> ((Node.Scalar) node).sort())
                                .isEqualTo(List.of(
                                        Node.Sort.TEXT,
                                        Node.Sort.TEXT,
                                        Node.Sort.TEXT,
                                        Node.Sort.TEXT,
                                        Node.Sort.BOOLEAN,
                                        Node.Sort.NUMBER,
                                        Node.Sort.NULL,
                                        Node.Sort.TEXT)));
        assertThat(mistakes.none()).isTrue();
    }

    @Test
    void aFigureWithoutAValueWhereTheServiceIsOfferedIsTold() {
        String file = "parameters/housing-fund.yaml";

        assertThat(Own.problems(Own.with(file, Own.text(file).replace("\"520000\"", "\"110000\""))))
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.matches("The figure '.*' has no value for .*, where .* offers this\\."));
    }
}
