package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.SmallService;
import org.gulou.kernel.Problem;
import org.gulou.language.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is judged more strictly since a service was published touches neither its cases nor the rest of the catalogue. */
class PublishedBeforeTest {
    private static final String WORKFLOW = """
        schema: gulou/workflow/v1
        start: received
        states:
          received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
          parked: {label: {zh: 搁置, en: Parked}, citizen: being-checked, worker: clerk.county}
          done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
        moves:
          finish: {label: {zh: 办结, en: Finish}, from: received, to: done, by: clerk.county}
          park: {label: {zh: 搁置, en: Park}, from: received, to: parked, by: clerk.county}
          %s
        clocks: {}
        """;

    private static final String BACK =
            "resume: {label: {zh: 恢复, en: Resume}, from: parked, to: received, by: clerk.county, times: 3%s}";

    private static final SmallService SERVICE = SmallService.named("judged-anew")
            .asking("{id: amount, kind: integer, title: {zh: 数量, en: Amount}, required: true, min: 0, max: 9}");

    private static SmallService working(String move) {
        return SERVICE.working(WORKFLOW.formatted(move));
    }

    private static SmallService givingBack(String more) {
        return working(BACK.formatted(more));
    }

    private static final String NOTE =
            "{id: note, kind: text, title: {zh: 说明, en: Note}, required: true, maxLength: 40";

    static Stream<Arguments> judgedAnew() {
        return Stream.of(
                argumentSet("a condition that never holds", SERVICE.asking(NOTE + ", show: amount < 0}")),
                argumentSet("a guard that never holds", givingBack(", when: amount > 9")),
                argumentSet(
                        "a limit that no number keeps",
                        SERVICE.asking(
                                "{id: more, kind: integer, title: {zh: 更多, en: More}, required: true, min: 5, max:"
                                        + " 3}")),
                argumentSet("a state that nobody leaves", working("")),
                argumentSet(
                        "a key that is not heeded",
                        givingBack(", needs: [{id: fine, kind: text, title: {zh: 备注, en: Note}, show: x}]")),
                argumentSet("a key that is not known any more", givingBack(", colour: red")),
                argumentSet(
                        "rows of a table that fit at once",
                        SERVICE.guided("tables: {size: {in: {n: number}, out: text, rows: [['< 5', '\"low\"'], ['< 9',"
                                + " '\"high\"']]}}")),
                argumentSet("two windows on one day", SERVICE.with("workflow.yaml", workflow -> workflow + """
                    window:
                      - {opens: 03-01, closes: 04-30}
                      - {opens: 04-30, closes: 05-31}
                    """)));
    }

    private static Folder folder(SmallService service) {
        var files = new HashMap<String, byte[]>();
        service.files().forEach((name, text) -> files.put(at(service) + "/" + name, text.getBytes(UTF_8)));
        return Own.around(at(service) + "/service.yaml", Own.FOLDER).with(files);
    }

    private static String at(SmallService service) {
        return "services/government-office/" + service.id();
    }

    private static Definitions.Reading again(SmallService service) {
        return Own.DEFINITIONS.read(folder(service), Set.of(at(service)), () -> {});
    }

    private static StoodVersion stood(SmallService service) {
        Folder files = Layout.services(folder(service)).getOrDefault(at(service), Folder.EMPTY);
        return Own.DEFINITIONS.version(Layout.shared(folder(service)), at(service), files);
    }

    @ParameterizedTest
    @MethodSource("judgedAnew")
    void whatWasPublishedBeforeIsReadAgainAndItsOwnerToldWhatIsJudgedOtherwiseNow(SmallService service) {
        List<Problem> objections = Own.problems(folder(service));
        assertThat(objections).as("who publishes it now is refused").isNotEmpty();

        assertThat(again(service)).isInstanceOfSatisfying(Definitions.Reading.Sound.class, sound -> {
            assertThat(sound.catalogue().service(service.id())).isPresent();
            assertThat(sound.warnings()).containsAll(objections);
        });
        assertThat(stood(service).variants()).as("and its cases can be opened").containsKey(ServiceVersion.FIRST);
    }

    @Test
    void aRuleThatCannotBeRunIsNotLeftOutOfWhatWasPublished() {
        SmallService broken = givingBack(", when: amount > nothing");

        assertThat(again(broken)).isInstanceOf(Definitions.Reading.Refused.class);
        assertThatThrownBy(() -> stood(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void aServiceIsNotOfferedWithoutTheVariantThatCannotBeRun() {
        SmallService halfBroken =
                givingBack("").guided("variants: {change: {workflow: {moves: {resume: {when: 'amount > nothing'}}}}}");

        assertThat(again(halfBroken)).isInstanceOf(Definitions.Reading.Refused.class);
        assertThatThrownBy(() -> stood(halfBroken)).hasMessageContaining("nothing");
    }

    @Test
    void aGuardThatIsJudgedOtherwiseNowStillGuards() {
        SmallService guarded = givingBack(", when: amount > 9");

        assertThat(stood(guarded).variants().get(ServiceVersion.FIRST))
                .extracting(version ->
                        version.workflow().move("resume").orElseThrow().when().map(Expression::source))
                .isEqualTo(Optional.of("amount > 9"));
    }

    @Test
    void whatIsPublishedForTheFirstTimeIsJudgedByTodaysRules() {
        SmallService service = SERVICE.asking(NOTE + ", show: amount < 0}");

        assertThat(Own.DEFINITIONS.read(folder(service), Set.of(), () -> {}))
                .isInstanceOf(Definitions.Reading.Refused.class);
    }

    @ParameterizedTest(name = "{0} {5}")
    @CsvFileSource(
            files = "src/test/resources/seeded/mistakes.csv",
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            maxCharsPerColumn = 10_000)
    void whateverIsWrongTheReadingComesToAnEnd(
            String file, String old, String written, String where, int line, String words) {
        Folder folder = SeededMistakesTest.mistaken(file, old, written);

        Definitions.Reading reading = Own.DEFINITIONS.again(Layout.shared(folder), Layout.services(folder));

        List<Problem> told = switch (reading) {
            case Definitions.Reading.Sound read -> read.warnings();
            case Definitions.Reading.Refused refused -> refused.problems();
        };
        assertThat(told).containsAll(Own.problems(folder));
    }
}
