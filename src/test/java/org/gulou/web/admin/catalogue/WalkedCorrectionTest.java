package org.gulou.web.admin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Parties;
import org.gulou.cases.ToldCase;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.language.Value;
import org.gulou.web.ui.Posted;
import org.gulou.workflow.Step;
import org.junit.jupiter.api.Test;

/** The applicant of a walked case changes what she was asked to correct, nothing else, and no file is ever stored. */
class WalkedCorrectionTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Parties SOMEBODY = new Parties("申请人", "", Optional.empty());
    private static final String CARE =
            "services/healthcare-security/out-of-area-care/examples/backdated-checked-by-officer.yaml";
    private static final String AID = "services/justice/legal-aid/examples/migrant-workers-unpaid.yaml";

    /** A case in which the clerk has asked for corrections. */
    private static Rehearsal asked(String story, String... items) {
        Rehearsal file = Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(one -> one.path().equals(story))
                .findFirst()
                .flatMap(Example::rehearse)
                .orElseThrow();
        Map<String, Value> given = Map.of(
                "items", new Value.Items(List.of(items).stream().map(Value::of).toList()), "reason", Value.of("看不清。"));
        assertThat(file.act("correct", file.actor("clerk.county", "clerk"), given, Optional.empty()))
                .isInstanceOf(Step.Moved.class);
        return file;
    }

    private static WalkedCorrection correction(Rehearsal file) {
        return WalkedCorrection.before(
                        file.move("resend").orElseThrow(),
                        ToldCase.of(file, file.situation(), CATALOGUE, SOMEBODY),
                        CATALOGUE,
                        "zh")
                .orElseThrow();
    }

    private static Posted posted(Map<String, String> fields) {
        var values = new HashMap<String, List<String>>();
        fields.forEach((name, value) -> values.put(name, List.of(value)));
        values.put("-asked", List.copyOf(fields.keySet()));
        return new Posted(values, List.of());
    }

    private static Value answer(Rehearsal file, String path) {
        return file.record().values().getOrDefault(path, Value.EMPTY);
    }

    @Test
    void whatWasNamedIsAskedWithTheReason() {
        WalkedCorrection correction = correction(asked(CARE, "city"));

        assertThat(correction.getReason()).isEqualTo("看不清。");
        assertThat(correction.getQuestions())
                .extracting(question -> question.id())
                .containsExactly("city");
        assertThat(correction.getPapers()).isEmpty();
        assertThat(correction.getSlips())
                .as("nothing is judged before it is sent")
                .isEmpty();
    }

    @Test
    void whatIsWrongIsToldAndNotSent() {
        WalkedCorrection emptied = correction(asked(CARE, "city")).read(posted(Map.of("city", "")));

        assertThat(emptied.isRight()).isFalse();
        assertThat(emptied.getSlips()).extracting(slip -> slip.field()).containsExactly("city");
    }

    @Test
    void theCaseGoesOnWithTheNewAnswerAndWithNoOtherThanWasNamed() {
        Rehearsal file = asked(CARE, "city");
        Value hospital = answer(file, "hospital");

        WalkedCorrection typed = correction(file).read(posted(Map.of("city", "宁波市", "hospital", "别的医院")));
        assertThat(typed.isRight()).isTrue();
        file.correct(typed.answers());
        assertThat(file.act("resend", file.actor("applicant", "applicant"), Map.of(), Optional.empty()))
                .isInstanceOf(Step.Moved.class);

        assertThat(answer(file, "city")).isEqualTo(Value.of("宁波市"));
        assertThat(answer(file, "hospital")).isEqualTo(hospital);
        assertThat(file.state().id()).isEqualTo("check");
    }

    @Test
    void aPaperComesAgainAsAMadeUpFile() {
        Rehearsal file = asked(AID, "identity");
        WalkedCorrection correction = correction(file);
        assertThat(correction.getPapers()).hasSize(1);
        WalkedCorrection.Paper paper = correction.getPapers().getFirst();

        WalkedCorrection typed = correction.read(posted(Map.of(paper.field(), "upload")));

        assertThat(typed.isRight()).isTrue();
        assertThat(typed.answers().paper(paper.id()).files()).containsExactly(paper.id() + "-new.pdf");
    }
}
