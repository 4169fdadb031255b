package org.gulou.catalog.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every text, however it is written; that nothing else is said after a change, each change checks itself. */
class ManuscriptLawsTest {
    private static final Pattern COMMENT = Pattern.compile("# c(\\d+);");

    @Property(tries = 150)
    void whatIsWrittenInAnyHandIsRead(@ForAll long seed) {
        var hand = new Handwriting(seed);
        Content.Fields fields = hand.fields(4);

        assertThat(Manuscript.of(hand.document(fields)).orElseThrow().root().content())
                .isEqualTo(fields);
    }

    @Property(tries = 150)
    void toSayTheSameChangesNoByte(@ForAll long seed) {
        Manuscript text = text(seed);

        for (Passage.Fields fields : all(text, Passage.Fields.class)) {
            fields.fields()
                    .forEach((key, value) -> assertThat(text.put(fields.path(), key, value.content())
                                    .text())
                            .isEqualTo(text.text()));
        }
    }

    @Property(tries = 150)
    void anythingCanBeSaidAnywhereAndNoOtherCommentIsLost(@ForAll long seed) {
        Manuscript text = text(seed);
        Content other = new Handwriting(seed + 1).content(3);

        for (Passage.Fields fields : all(text, Passage.Fields.class)) {
            assertThat(comments(text.put(fields.path(), "new", other).text())).isEqualTo(comments(text.text()));
            for (Passage.Entry entry : fields.entries()) {
                int end = Span.lineEnd(text.text(), entry.value().span().end());
                assertThat(comments(text.put(fields.path(), entry.key(), other).text()))
                        .containsAll(
                                comments(text.text().substring(0, entry.name().start())))
                        .containsAll(comments(text.text().substring(end)));
            }
        }
    }

    @Property(tries = 150)
    void whatIsAddedAndTakenAwayLeavesNoTrace(@ForAll long seed) {
        Manuscript text = text(seed);

        for (Passage.Fields fields : all(text, Passage.Fields.class)) {
            assertThat(text.put(fields.path(), "new", new Content.Text("x: y"))
                            .drop(fields.path(), "new")
                            .text())
                    .isEqualTo(text.text());
        }
        for (Passage.Items list : all(text, Passage.Items.class)) {
            int place = new Random(seed).nextInt(list.items().size() + 1);
            assertThat(text.add(list.path(), place, new Content.Text("x: y"))
                            .remove(list.path() + "/" + place)
                            .text())
                    .isEqualTo(text.text());
        }
    }

    @Property(tries = 150)
    void everythingCanBeTakenAway(@ForAll long seed) {
        Manuscript text = text(seed);

        for (Passage.Items list : all(text, Passage.Items.class)) {
            for (Passage item : list.items()) {
                text.remove(item.path());
            }
        }
        for (Passage.Fields fields : all(text, Passage.Fields.class)) {
            if (fields.entries().size() > 1 || !fields.path().isEmpty()) {
                fields.fields().keySet().forEach(key -> text.drop(fields.path(), key));
            }
        }
    }

    @Property(tries = 150)
    void thereAndBackIsNoWayAtAll(@ForAll long seed) {
        Manuscript text = text(seed);

        for (Passage.Items list : all(text, Passage.Items.class)) {
            for (int from = 0; from < list.items().size(); from++) {
                int to = new Random(seed).nextInt(list.items().size());
                Manuscript moved = text.move(list.path() + "/" + from, list.path(), to);
                assertThat(comments(moved.text())).containsExactlyInAnyOrderElementsOf(comments(text.text()));
                assertThat(moved.move(list.path() + "/" + to, list.path(), from).text())
                        .isEqualTo(text.text());
            }
        }
    }

    @Property(tries = 150)
    void anElementCanGoIntoAnyOtherList(@ForAll long seed) {
        Manuscript text = text(seed);
        List<Passage.Items> lists = all(text, Passage.Items.class);

        for (Passage.Items from : lists) {
            for (Passage.Items to : lists) {
                if (!from.items().isEmpty() && !(to.path() + "/").startsWith(from.path() + "/0/")) {
                    int last = to.items().size() - (from == to ? 1 : 0);
                    text.move(from.path() + "/0", to.path(), last);
                }
            }
        }
    }

    private static Manuscript text(long seed) {
        var hand = new Handwriting(seed);
        return Manuscript.of(hand.document(hand.fields(4))).orElseThrow();
    }

    private static List<String> comments(String text) {
        Matcher matcher = COMMENT.matcher(text);
        var found = new ArrayList<String>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static <P extends Passage> List<P> all(Manuscript text, Class<P> sort) {
        var found = new ArrayList<P>();
        collect(text.root(), sort, found);
        return found;
    }

    private static <P extends Passage> void collect(Passage passage, Class<P> sort, List<P> found) {
        if (sort.isInstance(passage)) {
            found.add(sort.cast(passage));
        }
        switch (passage) {
            case Passage.Fields fields -> fields.fields().values().forEach(value -> collect(value, sort, found));
            case Passage.Items items -> items.items().forEach(item -> collect(item, sort, found));
            case Passage.Scalar scalar -> {}
        }
    }
}
