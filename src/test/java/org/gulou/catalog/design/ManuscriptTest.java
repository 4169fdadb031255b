package org.gulou.catalog.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptTest {
    private static final String FORM = """
            # asked on two pages
            pages:   # in order
              - id: who # you
                items:
                  # as in the identity card
                  - id: name
                    kind: text   # one line
                    hint: |
                      All parts,

                      as printed.
                  - {id: sex, kind: choice, options: [{id: f}, {id: m}]} # optional

                  - use: contact@1
              - id: what
                title: {zh: 什么, en: What}
                items: [{id: price, kind: money}] # one
            """;

    private final Manuscript form = read(FORM);

    @Test
    void aValueIsFoundWithItsLine() {
        Passage found = form.at("pages/0/items/1/options/1/id").orElseThrow();

        assertThat(found.source()).isEqualTo("m");
        assertThat(found.line()).isEqualTo(12);
    }

    @Test
    void aChangedTextIsTheOnlyChange() {
        assertThat(form.put("pages/0/items/0", "kind", new Content.Text("date")).text())
                .isEqualTo(FORM.replace("kind: text   # one line", "kind: date   # one line"));
    }

    @Test
    void aNewKeyStandsBeforeTheListsAndInTheStyleOfItsNeighbours() {
        Manuscript changed = form.put("pages/0", "show", new Content.Text("a = 1"))
                .put("pages/0/items/1", "required", new Content.Word("true"))
                .put("pages/0/items/0", "required", new Content.Word("true"));

        assertThat(changed.text())
                .isEqualTo(FORM.replace("    items:\n      #", "    show: a = 1\n    items:\n      #")
                        .replace("{id: m}]}", "{id: m}], required: true}")
                        .replace("as printed.\n", "as printed.\n        required: true\n"));
    }

    @Test
    void aQuestionGoesToAnotherPageWithItsComments() {
        assertThat(form.move("pages/0/items/0", "pages/1/items", 0).text())
                .contains("""
                    items: # one
                      # as in the identity card
                      - id: name
                        kind: text   # one line
                        hint: |
                          All parts,

                          as printed.
                      - {id: price, kind: money}
                """.indent(0).stripTrailing());
    }

    @Test
    void whatStandsBetweenQuestionsStaysWhenTheyChangePlaces() {
        assertThat(form.move("pages/0/items/1", "pages/0/items", 2).text())
                .contains("""
                      - use: contact@1

                      - {id: sex, kind: choice, options: [{id: f}, {id: m}]} # optional
                  - id: what
                """.indent(0).stripTrailing());
    }

    @Test
    void theLastQuestionLeavesAnEmptyList() {
        assertThat(form.remove("pages/1/items/0").text())
                .isEqualTo(FORM.replace("[{id: price, kind: money}] # one", "[] # one"));
    }

    @Test
    void aLongValueIsWrittenOverSeveralLines() {
        var texts = new LinkedHashMap<>(Map.of("en", "What ".repeat(30).strip()));
        texts.putFirst("zh", "什么");

        assertThat(form.put("pages/0", "title", Content.texts(texts)).text())
                .contains("    title:\n      zh: 什么\n      en: What What");
    }

    @Test
    void lineBreaksStayThoseOfTheFile() {
        Manuscript windows = read(FORM.replace("\n", "\r\n"));

        assertThat(windows.put("pages/0/items/0", "hint", new Content.Text("one\ntwo\n"))
                        .text()
                        .replace("\r\n", ""))
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes: no",
                "- a",
                "#",
                "a #b",
                "true",
                "1.5",
                "~",
                "",
                " a",
                "a:",
                "[",
                "it's",
                "\"",
                "&a",
                "*a",
                "!a",
                "%a",
                "a\tb",
                "a\u0000b",
                "a\n b\n\n",
                "\n",
                "---",
                "=",
                "<<",
                "\uFEFF",
                "a\u2028b",
                "a\u0096b",
                "null",
                "{{name}}",
                "?",
                "@x",
                "`x"
            })
    void anyTextIsReadAsItWasPut(String text) {
        Manuscript changed = form.put("pages/0", "title", new Content.Text(text))
                .put("pages/0/items/1", "title", new Content.Text(text))
                .add("pages/0/items/1/options", 1, new Content.Text(text));

        assertThat(List.of(
                        changed.at("pages/0/title").orElseThrow().content(),
                        changed.at("pages/0/items/1/title").orElseThrow().content(),
                        changed.at("pages/0/items/1/options/1").orElseThrow().content()))
                .containsOnly(new Content.Text(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: [",
                "- a",
                "a: &x 1",
                "a: !t 1",
                "a: 1\na: 2",
                "a: 1\n---\nb: 2",
                "{a: 1}: 2",
                "? [a]\n: b",
                "\uFEFFa: 1",
                "a: 1\rb: 2"
            })
    void whatCannotBeChangedInPlacesIsNotRead(String text) {
        assertThat(Manuscript.of(text)).isEmpty();
    }

    @Test
    void theNeighboursCommentStaysWhenAKeyGoes() {
        Manuscript text = read("""
                a:
                  - id: x
                    # of the kind
                    kind: y
                  - {id: x, # of the id
                     kind: y, # of the kind
                     more: z}
                """);

        assertThat(text.drop("a/0", "id").text()).contains("- # of the kind\n    kind: y");
        assertThat(text.drop("a/1", "more").text()).contains("# of the id", "# of the kind");
        assertThat(text.drop("a/1", "id").text()).contains("# of the kind");
    }

    @Test
    void aQuestionComesToAnEmptyPageAsItIsWritten() {
        Manuscript empty = form.remove("pages/1/items/0");

        assertThat(empty.move("pages/0/items/0", "pages/1/items", 0).text())
                .contains("""
                    items: # one
                      # as in the identity card
                      - id: name
                        kind: text   # one line
                        hint: |
                          All parts,
                """.indent(0).stripTrailing());
    }

    @Test
    void aListOverLinesKeepsItsCommentsWhenItGrows() {
        Manuscript text = read("a: [{id: x}, # first\n    {id: y}] # second\n");

        assertThat(text.add("a", 2, Content.texts(Map.of("id", "z"))).text())
                .isEqualTo("a: [{id: x}, # first\n    {id: y}, {id: z}] # second\n");
    }

    @Test
    void whyATextIsThereStaysWithIt() {
        Manuscript text = read("a: | # reason\n  one\n  two\nb:\n  old # why\n");

        assertThat(text.put("", "a", new Content.Text("three"))
                        .put("", "b", new Content.Text("new"))
                        .text())
                .isEqualTo("a: three # reason\nb: new # why\n");
    }

    @Test
    void commentsFollowTheirElements() {
        Manuscript text = read("""
                a:
                  # about x
                  - {id: x, t: 1}
                  # about y
                  - {id: y, t: 1}
                  # about z
                  - {id: z, t: 1}
                """);
        var wanted = new Content.Items(List.of(
                Content.texts(new TreeMap<>(Map.of("id", "z", "t", "new"))),
                Content.texts(new TreeMap<>(Map.of("id", "y", "t", "old")))));

        assertThat(text.put("", "a", wanted).text()).isEqualTo("""
                a:
                  # about z
                  - {id: z, t: new}
                  # about y
                  - {id: y, t: old}
                """);
    }

    @Test
    void aPlaceThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> form.put("pages/7", "id", new Content.Text("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pages/7");
        assertThatThrownBy(() -> form.move("pages/0", "pages/0/items", 0)).hasMessageContaining("itself");
        assertThatThrownBy(() -> form.add("pages", 9, Content.fields())).hasMessageContaining("got 9");
    }

    private static Manuscript read(String text) {
        return Manuscript.of(text).orElseThrow();
    }
}
