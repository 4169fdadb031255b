package org.gulou.web.admin.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.design.CheckRow;
import org.gulou.catalog.design.ConditionForm;
import org.gulou.catalog.design.Excerpt;
import org.gulou.catalog.design.FormOutline;
import org.gulou.catalog.design.Manuscript;
import org.gulou.catalog.design.Move;
import org.gulou.catalog.design.OfferedOptions;
import org.gulou.catalog.design.OptionRow;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.OutlinedPage;
import org.gulou.catalog.design.Passage;
import org.gulou.catalog.design.ReadableQuestion;
import org.gulou.catalog.design.SharedElement;
import org.gulou.catalog.design.SharedList;
import org.gulou.catalog.design.Sheet;
import org.gulou.web.admin.catalogue.Kind;
import org.gulou.web.ui.Posted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For each form that ships: what is opened and sent back as it was leaves every byte as it is. */
class EveryFormTest {
    private static final ReadableQuestion.Shared SHARED = new ReadableQuestion.Shared() {
        private final Map<String, Optional<SharedElement>> elements = new HashMap<>();
        private final Map<String, List<OptionRow>> vocabularies = new HashMap<>();

        @Override
        public Optional<SharedElement> element(String name) {
            String path = "elements/" + name + ".yaml";
            return elements.computeIfAbsent(path, asked -> SharedElement.of(asked, Own.text(asked)));
        }

        @Override
        public List<OptionRow> vocabulary(String id) {
            return vocabularies.computeIfAbsent(
                    "vocabularies/" + id + ".yaml",
                    asked -> Manuscript.of(Own.text(asked))
                            .map(SharedList::options)
                            .orElse(List.of()));
        }
    };

    static Stream<String> forms() {
        return Own.FOLDER.files().keySet().stream().filter(Kind::isForm);
    }

    private static Manuscript read(String path) {
        String text = new String(Own.FOLDER.files().getOrDefault(path, new byte[0]), UTF_8);
        return Manuscript.of(text).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsOpenedAndKeptAsItWasChangesNothing(String path) {
        Manuscript text = read(path);
        FormOutline form = FormOutline.of(text);

        assertThat(form.count()).isPositive();
        for (OutlinedPage page : form.pages()) {
            Sheet ofPage = Sheet.of(page);
            assertThat(sentBack(form, page.path(), ofPage)
                            .write(text, page.path(), ofPage)
                            .text())
                    .as(page.path())
                    .isEqualTo(text.text());
            for (OutlinedItem item : page.all()) {
                Sheet shown = Sheet.of(item);
                assertThat(sentBack(form, item.path(), shown)
                                .write(text, item.path(), shown)
                                .text())
                        .as(item.id())
                        .isEqualTo(text.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsMovedDownAndUpAgainIsWhereItWas(String path) {
        Manuscript text = read(path);
        FormOutline form = FormOutline.of(text);

        for (OutlinedPage page : form.pages()) {
            for (OutlinedItem item : page.all()) {
                Optional<Move> down =
                        Move.down(form, item).filter(move -> move.list().equals(item.list()));
                down.ifPresent(move -> {
                    Manuscript moved = move.of(text);
                    OutlinedItem there =
                            FormOutline.of(moved).item(move.there()).orElseThrow();
                    assertThat(there.id()).isEqualTo(item.id());
                    assertThat(Move.up(FormOutline.of(moved), there)
                                    .orElseThrow()
                                    .of(moved)
                                    .text())
                            .as(item.id())
                            .isEqualTo(text.text());
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatGoesAlongWithAPanelTellsWhatWasThereWhenItWasOpened(String path) {
        Manuscript text = read(path);
        FormOutline form = FormOutline.of(text);

        for (OutlinedPage page : form.pages()) {
            assertThat(sentAlong(page.written()).ofPage()).as(page.id()).contains(Sheet.of(page));
            for (OutlinedItem item : page.all()) {
                assertThat(sentAlong(item.written()).ofQuestion())
                        .as(item.path())
                        .contains(Sheet.of(item));
                assertThat(sentAlong(item.written()).isSameAs(item.written())).isTrue();
                assertThat(Holder.list(Holder.of(item.path(), form), form)).contains(item.list());
            }
        }
    }

    /** A browser breaks lines its own way. */
    private static Excerpt sentAlong(Passage.Fields written) {
        return new Excerpt(Excerpt.of(written).text().replaceAll("\\R", "\r\n"));
    }

    private static void send(String name, ConditionForm condition, Map<String, List<String>> sent) {
        sent.put(name + ".how", List.of(condition.how().name()));
        sent.put(name + ".join", List.of(condition.all() ? "all" : "any"));
        sent.put(name + ".rule", List.of(condition.rule()));
        for (int at = 0; at < condition.lines().size(); at++) {
            ConditionForm.Line line = condition.lines().get(at);
            sent.put(name + "/" + at + "/name", List.of(line.name()));
            sent.put(name + "/" + at + "/sign", List.of(line.sign()));
            sent.put(name + "/" + at + "/value", line.values());
            sent.put(name + "/" + at + "/than", List.of(line.than()));
        }
    }

    /** What a browser sends of the panel: a field of one line holds no break, one of several its own sort. */
    private static Sheet sentBack(FormOutline form, String path, Sheet shown) {
        Map<String, ReadableQuestion> questions = ReadableQuestion.byName(ReadableQuestion.at(form, path, SHARED));
        Map<String, ReadableQuestion> own = form.item(path)
                .map(item -> ReadableQuestion.byName(ReadableQuestion.within(form, item, SHARED)))
                .orElse(questions);
        var sent = new LinkedHashMap<String, List<String>>();
        shown.fields().forEach((name, value) -> {
            if (!List.of("sensitive", "show", "required").contains(name)) {
                sent.put(
                        name,
                        List.of(
                                name.startsWith("title") || !name.contains("/")
                                        ? value.replaceAll("\\R", "")
                                        : value.replaceAll("\\R", "\r\n")));
            }
        });
        sent.put("flags", List.of("true"));
        if (shown.get("sensitive").equals("true")) {
            sent.put("sensitive", List.of("true"));
        }
        sent.put("kind", List.of(shown.kind()));
        for (var about : ConditionForm.About.values()) {
            String name = ConditionView.name(about);
            send(name, ConditionForm.of(shown.get(name), about, questions), sent);
        }
        if (shown.hasChecks()) {
            sent.put("checks.sent", List.of("true"));
            for (CheckRow check : shown.checks()) {
                String name = FilledCheck.name(check.was());
                send(name, FilledCheck.of(check, own).condition(), sent);
                sent.put(name + "/was", List.of(String.valueOf(check.was())));
                sent.put(name + "/zh", List.of(check.words().zh()));
                sent.put(name + "/en", List.of(check.words().en()));
                sent.put(name + "/level", List.of(check.level()));
            }
        }
        for (String list : List.of("files/types", "files/reads", "on")) {
            sent.put(list + ".sent", List.of("true"));
            sent.put(list, List.of(shown.get(list).split(" ")));
        }
        switch (shown.options()) {
            case OfferedOptions.Own(var rows) -> {
                sent.put("options.from", List.of("own"));
                var all = new ArrayList<>(rows);
                all.add(OptionRow.EMPTY);
                for (int at = 0; at < all.size(); at++) {
                    sent.put(
                            "options/" + at + "/was",
                            List.of(String.valueOf(all.get(at).was())));
                    sent.put("options/" + at + "/code", List.of(all.get(at).code()));
                    sent.put(
                            "options/" + at + "/zh", List.of(all.get(at).title().zh()));
                    sent.put(
                            "options/" + at + "/en", List.of(all.get(at).title().en()));
                }
            }
            case OfferedOptions.Vocabulary(String id) -> {
                sent.put("options.from", List.of("vocab"));
                sent.put("options.vocab", List.of(id));
            }
            case OfferedOptions.Otherwise otherwise -> sent.put("options.from", List.of("other"));
            case OfferedOptions.Nothing nothing -> {}
        }
        return new SentSheet(new Posted(sent, List.of())).sheet(shown, questions, own);
    }
}
