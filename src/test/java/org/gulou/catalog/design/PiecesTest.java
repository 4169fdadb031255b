package org.gulou.catalog.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gulou.catalog.definition.Own;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PiecesTest {
    private static final String WORKFLOW = """
            # how it goes
            states:
              received:
                label: {zh: 核查中, en: Looked into}   # what citizens read
                lasts: 7 days
            moves:
              - id: answer
                text: {zh: 已答复, en: Answered}
            """;
    private static final String LETTER = """
            <article xmlns="http://www.w3.org/1999/xhtml">
              <!-- a <p>note</p> -->
              <h1>答复书</h1>
              <p class="en">Answer &amp; reasons</p>
              <p show='count(rows) > 2'>很多</p>
              <p class="seal">{case.body}<br/>{case.decidedOn}</p>
            </article>
            """;

    private static Pieces pieces(String path, String text) {
        return Pieces.of(path, text).orElseThrow();
    }

    private static Stream<String> files() {
        return Own.FOLDER.files().keySet().stream()
                .filter(path -> path.startsWith("services/"))
                .filter(path ->
                        path.endsWith("/workflow.yaml") || path.endsWith("/service.yaml") || path.endsWith(".html"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrittenAgainSaysTheSame(String path) {
        String text = new String(Own.FOLDER.files().getOrDefault(path, new byte[0]), UTF_8);
        Pieces pieces = pieces(path, text);

        assertThat(pieces.all()).isNotEmpty();
        for (Piece piece : pieces.all()) {
            assertThat(pieces.with(piece.name(), piece.values()).all())
                    .as(piece.name())
                    .isEqualTo(pieces.all());
        }
    }

    @Test
    void aTextAndATimeChangeWhereTheyStandAndNothingElseDoes() {
        Pieces pieces = pieces("workflow.yaml", WORKFLOW);

        assertThat(pieces.all())
                .extracting(Piece::trail)
                .containsExactly(
                        List.of("states", "received", "label"),
                        List.of("states", "received", "lasts"),
                        List.of("moves", "answer", "text"));
        assertThat(pieces.with("states/received/label", List.of("正在核查", "Looked into"))
                        .with("states/received/lasts", List.of("5 working days"))
                        .text())
                .isEqualTo(WORKFLOW.replace("核查中", "正在核查").replace("7 days", "5 working days"));
    }

    @Test
    void whatHasATitleIsFoundByItAndAWordOfTheLanguageByItself() {
        assertThat(pieces("workflow.yaml", WORKFLOW).all())
                .extracting(piece -> piece.titles().stream().map(Wording::zh).toList())
                .containsExactly(List.of("", "核查中", ""), List.of("", "核查中", ""), List.of("", "已答复", ""));
        assertThat(pieces("service.yaml", """
                        title: {zh: 事项, en: A service}
                        result: {title: {zh: 执照, en: Licence}}
                        eligibility:
                          - {id: anyone, words: {zh: 任何人, en: Anybody}}
                        """).all())
                .extracting(piece -> piece.titles().stream().map(Wording::zh).toList())
                .containsExactly(List.of(""), List.of("", ""), List.of("", "任何人", ""));
    }

    @Test
    void aLetterIsRewordedBetweenItsMarks() {
        Pieces letter = pieces("letters/answer.html", LETTER);

        assertThat(letter.all())
                .extracting(piece -> piece.values().getFirst())
                .containsExactly("答复书", "Answer & reasons", "很多", "{case.body}", "{case.decidedOn}");
        assertThat(letter.with("1", List.of("Our answer <in short>")).text())
                .isEqualTo(LETTER.replace("Answer &amp; reasons", "Our answer &lt;in short&gt;"));
    }

    @Test
    void whatSomebodyElseRewordedMeanwhileIsNotFoundAgain() {
        Pieces moved = pieces(
                "workflow.yaml", WORKFLOW.replace("moves:\n", "moves:\n  - {id: other, text: {zh: 甲, en: A}}\n"));

        assertThat(moved.again("moves/0/text", List.of("moves", "answer", "text"), List.of("已答复", "Answered")))
                .map(Piece::name)
                .contains("moves/1/text");
        assertThat(moved.again("states/received/label", List.of("states", "received", "label"), List.of("旧", "Old")))
                .isEmpty();
    }

    @Test
    void aPaperOrAFeeComesLastUnderAnIdOfItsOwn() {
        Manuscript service = Manuscript.of("papers: []\nfees:\n  - {id: copy, title: {zh: 复印, en: Copy}, amount: 2}\n")
                .orElseThrow();

        Manuscript more = new AddedPart("fees", new Wording("复印", "Copy"), "3.50")
                .to(new AddedPart("papers", new Wording("照片", "Photo"), "").to(service));

        assertThat(more.text())
                .contains(
                        "id: photo", "{id: copy, title: {zh: 复印, en: Copy}, amount: 2}", "id: copy-2", "amount: 3.50");
        assertThat(pieces("service.yaml", more.text())
                        .with("fees/1/amount", List.of("4"))
                        .text())
                .contains("amount: 4");
    }
}
