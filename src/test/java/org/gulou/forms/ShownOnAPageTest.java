package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.option;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page shows of a question: everything its fragment needs, in the reader's language. */
class ShownOnAPageTest {
    private static Question shown(String language, ItemSketch item) {
        return new Person(new Sketch().page("one", item).form())
                .journey()
                .questions("one", language)
                .getFirst();
    }

    @Test
    void aQuestionHasItsLabelItsHintAndWhatReadersOfPagesAreTold() {
        Question question = shown("en", item("x", "text").hint("as on the card").required());
        assertThat(question.label()).isEqualTo("x");
        assertThat(question.hint()).isEqualTo("as on the card");
        assertThat(question.required()).isTrue();
        assertThat(question.describedBy()).isEqualTo("x-hint");
        assertThat(shown("zh", item("x", "text").hint("as on the card")).hint()).isEqualTo("as on the card（中文）");
        assertThat(shown("en", item("x", "text")).describedBy()).isNull();
        assertThat(shown("en", item("x", "text")).required()).isFalse();
    }

    @Test
    void aMistakeIsReadOutWithItsQuestion() {
        var person = new Person(new Sketch()
                        .page(
                                "one",
                                item("x", "text").hint("h").required(),
                                item("y", "text").required())
                        .form())
                .answers("one");
        var questions = person.journey().questions("one", "en");
        assertThat(questions).allMatch(Question::invalid);
        assertThat(questions).extracting(Question::describedBy).containsExactly("x-hint x-error", "y-error");
    }

    @ParameterizedTest
    @CsvSource({
        "money, '', zh, 元",
        "money, '', en, yuan",
        "money, HKD, zh, HKD",
        "money, HKD, en, HKD",
        "percent, '', zh, %",
        "integer, '', en, m",
        "integer, '', zh, m（中文）"
    })
    void aNumberStandsBesideItsUnit(String kind, String currency, String language, String unit) {
        assertThat(shown(language, item("x", kind).currency(currency).unit("m")).unit())
                .isEqualTo(unit);
    }

    @Test
    void limitsAreGivenAsABrowserTakesThem() {
        Question number = shown("en", item("x", "integer").with("min", "1").with("max", "9"));
        assertThat(List.of(number.min(), number.max())).containsExactly("1", "9");
        Question day = shown("en", item("x", "date").with("min", "date(\"2026-03-01\")"));
        assertThat(List.of(day.min(), day.max())).containsExactly("2026-03-01", "");
    }

    @Test
    void yesAndNoAreOfferedAndADeclarationIsAgreedTo() {
        assertThat(shown("en", item("x", "boolean")).options())
                .extracting(Question.Choice::id, Question.Choice::value, Question.Choice::label)
                .containsExactly(tuple("x", "true", "Yes"), tuple("x-false", "false", "No"));
        assertThat(shown("en", item("x", "declaration")).options())
                .extracting(Question.Choice::value, Question.Choice::label)
                .containsExactly(tuple("true", "I have read this and agree"));
        assertThat(shown("zh", item("x", "declaration")).options())
                .extracting(Question.Choice::label)
                .containsExactly("我已阅读并同意");
    }

    @Test
    void whatWasChosenIsMarked() {
        var person = new Person(new Sketch().page("one", choice("c", "a", "b")).form()).answers("one", "c", "b");
        assertThat(person.journey().questions("one", "en").getFirst().options())
                .extracting(Question.Choice::checked)
                .containsExactly(null, "checked");
    }

    private static Question searched(String sought) {
        var many = IntStream.range(0, 60)
                .mapToObj(i -> Option.of("a" + i, LocalizedText.of("甲" + i, "Alpha " + i)))
                .toList();
        return new Person(new Sketch()
                        .page("one", choice("c").offers(many).view(Kind.View.SEARCH))
                        .form())
                .saves("one", "c", sought)
                .journey()
                .questions("one", "en")
                .getFirst();
    }

    @Test
    void ofEqualNamesInAListToBeSearchedTheOneOnOfferIsMeant() {
        var form = new Sketch()
                .page(
                        "one",
                        choice("c")
                                .offers(List.of(
                                        option("s1", "in", "north").called(Sketch.words("School"), LocalizedText.NONE),
                                        option("s2", "in", "south").called(Sketch.words("School"), LocalizedText.NONE)))
                                .view(Kind.View.SEARCH)
                                .with("only", "in = \"south\""))
                .form();
        var person = new Person(form).answers("one", "c", "School");
        assertThat(person.mistakes("one")).isEmpty();
        assertThat(person.journey().value("c")).isEqualTo(Value.of("s2"));
    }

    @Test
    void ofAListToBeSearchedWhatIsFoundIsOfferedAndNoMoreThanAPersonReads() {
        assertThat(searched("").options()).isEmpty();
        assertThat(searched("alpha 59").options())
                .extracting(Question.Choice::value)
                .containsExactly("a59");
        assertThat(searched("alpha").options()).hasSize(50);
        assertThat(searched("alpha").view()).isEqualTo(Kind.View.SEARCH);
    }

    @Test
    void anOptionWithoutWordsIsShownByItsCode() {
        assertThat(shown("en", choice("c").offers(List.of(Option.of("A1", LocalizedText.NONE))))
                        .options())
                .extracting(Question.Choice::label)
                .containsExactly("A1");
    }

    @Test
    void rowsAreNumberedAfterWhatARowIsCalled() {
        Question group = shown("en", rows("people", 1, 2, item("name", "text")).rowName("member"));
        assertThat(group.rows()).extracting(Question.Row::title).containsExactly("Member 1");
        Question second = new Person(new Sketch()
                        .page("one", rows("people", 1, 2, item("name", "text")))
                        .form())
                .presses("one", "addRow", "people")
                .journey()
                .questions("one", "en")
                .getFirst();
        assertThat(second.rows()).extracting(Question.Row::title).containsExactly("People 1", "People 2");
    }

    @Test
    void rowsMayBeAddedUpToTheMostAndRemovedDownToTheFewest() {
        var person = new Person(new Sketch()
                .page("one", rows("people", 1, 2, item("name", "text")))
                .form());
        assertThat(group(person).moreRows()).isTrue();
        assertThat(group(person).rows()).extracting(Question.Row::removable).containsExactly(false);
        person.presses("one", "addRow", "people");
        assertThat(group(person).moreRows()).isFalse();
        assertThat(group(person).rows()).extracting(Question.Row::removable).containsExactly(true, true);
        person.presses("one", "removeRow", "people.nobody");
        assertThat(group(person).rows()).hasSize(2);
    }

    private static Question group(Person person) {
        return person.journey().questions("one", "en").getFirst();
    }

    @Test
    void whatIsComputedIsShownAsTextOnceItIsKnown() {
        var person = new Person(new Sketch()
                .page(
                        "one",
                        item("a", "integer").required(),
                        item("twice", "money").with("computed", "a * 2"))
                .form());
        assertThat(person.journey().questions("one", "en").getLast().text()).isEqualTo("–");
        person.saves("one", "a", "4");
        Question computed = person.journey().questions("one", "en").getLast();
        assertThat(computed.kind()).isEqualTo("computed");
        assertThat(computed.text()).isEqualTo("8 yuan");
    }

    @Test
    void aHeadingIsPlainAndAnInformationBoxIsMarkdown() {
        var person = new Person(new Sketch()
                        .page(
                                "one",
                                item("a", "text"),
                                item("head", "heading").text("of {a | —}"),
                                item("box", "info").text("of {a | —}"))
                        .form())
                .saves("one", "a", "*star*");
        assertThat(person.journey().questions("one", "en"))
                .extracting(Question::kind, Question::text)
                .contains(tuple("heading", "of *star*"), tuple("info", "of \\*star\\*"));
    }

    @Test
    void aValueBeginsNoListInAnInformationBox() {
        var person = new Person(new Sketch()
                        .page("one", item("a", "text"), item("box", "info").text("{a | —}"))
                        .form())
                .saves("one", "a", "3. Street");
        assertThat(person.journey().questions("one", "en").getLast().text()).isEqualTo("3\\. Street");
        assertThat(person.saves("one", "a", "- 3")
                        .journey()
                        .questions("one", "en")
                        .getLast()
                        .text())
                .isEqualTo("\\- 3");
        assertThat(person.saves("one", "a", "-3.5")
                        .journey()
                        .questions("one", "en")
                        .getLast()
                        .text())
                .isEqualTo("-3.5");
    }

    private static final Divisions TWO = new Divisions() {
        @Override
        public Optional<LocalizedText> name(DivisionCode division) {
            return division.code().equals("520103") ? Optional.empty() : Optional.of(Sketch.words(division.code()));
        }

        @Override
        public List<DivisionCode> provinces() {
            return List.of(new DivisionCode("510000"), new DivisionCode("520000"));
        }

        @Override
        public List<DivisionCode> below(DivisionCode division) {
            return switch (division.code()) {
                case "520000" -> List.of(new DivisionCode("520100"));
                case "520100" -> List.of(new DivisionCode("520102"), new DivisionCode("520103"));
                default -> List.of();
            };
        }
    };

    private static List<Question.Select> selects(String... chosen) {
        Form form = new Sketch().page("one", item("place", "division")).form();
        return Journey.of(
                        form,
                        Answers.NONE.with("place", List.of(chosen)),
                        Circumstances.of(Surroundings.at(Sketch.NOW), Map.of(), Map.of(), TWO))
                .questions("one", "en")
                .getFirst()
                .selects();
    }

    @Test
    void aDivisionIsChosenLevelByLevelAsFarAsItIsAskedFor() {
        assertThat(selects()).singleElement().satisfies(select -> {
            assertThat(select.level()).isEqualTo(DivisionCode.Level.PROVINCE);
            assertThat(select.places())
                    .extracting(Question.Choice::id, Question.Choice::value, Question.Choice::selected)
                    .containsExactly(tuple("place-0", "510000", null), tuple("place-0", "520000", null));
        });
        assertThat(selects("510000")).hasSize(1);
        assertThat(selects("520000")).hasSize(2);
        var all = selects("520000", "520100", "520103");
        assertThat(all)
                .extracting(Question.Select::level)
                .containsExactly(DivisionCode.Level.PROVINCE, DivisionCode.Level.PREFECTURE, DivisionCode.Level.COUNTY);
        assertThat(all.getLast().places())
                .extracting(Question.Choice::id, Question.Choice::label, Question.Choice::selected)
                .containsExactly(tuple("place-2", "520102", null), tuple("place-2", "520103", "selected"));
    }
}
