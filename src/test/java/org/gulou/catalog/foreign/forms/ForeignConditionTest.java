package org.gulou.catalog.foreign.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Families;
import org.gulou.kernel.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What authors of other systems write as conditions, sums and checks says the same in the rule language, or is named. */
class ForeignConditionTest {
    private static final String FORM = """
            {"title": "Try", "components": [
              {"type": "radio", "key": "why", "label": "Why", "values": [{"label": "A", "value": "a_1"}, {"label": "B", "value": "b"}, {"label": "C", "value": "c"}]},
              {"type": "checkbox", "key": "rents", "label": "Rents"},
              {"type": "selectboxes", "key": "needs", "label": "Needs", "values": [{"label": "L", "value": "lift"}]},
              {"type": "number", "key": "rooms", "label": "Rooms"},
              {"type": "currency", "key": "rent", "label": "Rent"},
              {"type": "textfield", "key": "town", "label": "Town"},
              {"type": "datetime", "key": "since", "label": "Since", "enableTime": false},
              {"type": "container", "key": "owner", "label": "Owner", "components": [{"type": "textfield", "key": "name", "label": "Name"}]},
              {"type": "datagrid", "key": "people", "label": "People", "validate": {"maxLength": 9}, "components": [
                {"type": "number", "key": "age", "label": "Age"},
                {"type": "textfield", "key": "town", "label": "Town"},
                {"type": "textfield", "key": "inRow", "label": "In a row"}]},
              {"type": "textfield", "key": "asked", "label": "Asked"},
              {"type": "select", "key": "picked", "label": "Picked", "data": {"url": "https://example.org/all"}},
              {"type": "currency", "key": "sum", "label": "Sum"},
              {"type": "currency", "key": "sum2", "label": "Second sum"}
            ]}
            """;

    private static ObjectNode component(ObjectNode form, String path) {
        return (ObjectNode) form.at(path);
    }

    private static Conversion converted(String path, String key, Object value) throws Unreadable {
        var form = (ObjectNode) JsonMapper.shared().readTree(FORM);
        String[] keys = key.split("\\.", -1);
        ObjectNode at = component(form, path);
        for (int i = 0; i < keys.length - 1; i++) {
            at = at.withObject("/" + keys[i]);
        }
        at.set(keys[keys.length - 1], JsonMapper.shared().valueToTree(value));
        return Families.convert(form.toString().getBytes(UTF_8), List.of()).getFirst();
    }

    /** What is lost of all but the choice whose options come from elsewhere. */
    private static List<String> lost(Conversion conversion) {
        return conversion.lossy().stream()
                .filter(fate -> !fate.id().equals("picked"))
                .flatMap(fate -> fate.lost().stream())
                .map((Sentence lost) -> lost.in("en"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            show = data.why === 'a_1';                          ¦ why = "a_1"
            show = !(data.why == "b") && data.rents             ¦ not(why = "b") and rents
            data.why === 'a_1' || data.rooms >= 3 && !data.rents ¦ why = "a_1" or (rooms >= 3 and not(rents))
            return data.rents === false                         ¦ not(rents)
            show = data.rents !== true                          ¦ not(rents)
            show = data.needs.lift                              ¦ "lift" in needs
            show = data.needs.lift === false                    ¦ not("lift" in needs)
            show = data.town !== ''                             ¦ answered(town)
            show = !data.town                                   ¦ not(answered(town))
            show = 2 < data.rooms                               ¦ rooms > 2
            show = data.rooms + 1 > data.rooms * 2              ¦ (rooms + 1) > (rooms * 2)
            show = ['a_1', "c"].includes(data.why)              ¦ why in ["a_1", "c"]
            show = data.why === 'a_1' || data.why === 'c'       ¦ why in ["a_1", "c"]
            show = data.why === 'a_1' || data.why === 'b' || data.why === 'c' ¦ answered(why)
            show = data.owner.name == 'X' // who                ¦ owner.name = "X"
            show = data['owner']['name'] == "it's"              ¦ owner.name = "it's"
            show = data.since < '2024-01-31'                    ¦ since < date("2024-01-31")
            show = data.rents ? true : false                    ¦ rents
            show = data.people.some(p => p.age < 18)            ¦ (some p in people satisfies p.age < 18)
            show = data.people.every((p) => p.age < 18)         ¦ (count(people) > 0 and every p in people satisfies p.age < 18)
            show = data.people.length >= 2                      ¦ count(people) >= 2
            show = data.town.length !== 5                       ¦ string length(town) != 5
            show = instance.why === 'b'                         ¦ ` `
            var hide = data.why === 'b' || data.rents; show = !hide;  ¦ not(why = "b" or rents)
            if (data.rents) { show = true; } else { show = data.why === 'b'; } ¦ rents or why = "b"
            show = !!data.town                                  ¦ answered(town)
            show = Number(data.rooms < 3)                       ¦ rooms < 3
            show = (data.why === 'b') & (data.rooms > 1)        ¦ why = "b" and rooms > 1
            show = data.rents === true && instance.isSubmissionDigital() ¦ rents
            show = _.some(data.people, (row) => { return row.age < 18; }) ¦ (some row in people satisfies row.age < 18)
            show = data.people.some(function (p) { return p.age < 18 })   ¦ (some p in people satisfies p.age < 18)
            const all = data.people || []; show = all.every(p => p.age > 3) ¦ (count(people) > 0 and every p in people satisfies p.age > 3)
            show = _.get(data, 'owner.name') === 'X'            ¦ owner.name = "X"
            show = ['a_1', 'b'].indexOf(data.why) !== -1        ¦ why in ["a_1", "b"]
            show = data.needs.indexOf('lift') < 0               ¦ not("lift" in needs)
            show = new Date(data.since) <= new Date(2014, 11, 31) ¦ since <= date("2014-12-31")
            show = moment(data.since).isBefore(moment().subtract(3, 'months')) ¦ since < today() - 3 months
            show = moment().diff(data.since, 'years') >= 18     ¦ age at(since, today()) >= 18
            show = (new Date() - new Date(data.since)) / (1000 * 3600 * 24) > 30 ¦ (today() - since).days > 30
            """)
    void aScriptThatIsOneExpressionIsSaid(String script, String rule) throws Unreadable {
        Conversion conversion = converted("/components/9", "customConditional", script);

        if (rule.isBlank()) {
            assertThat(lost(conversion)).singleElement().asString().contains("instance.why");
        } else {
            assertThat(lost(conversion)).isEmpty();
            assertThat(conversion.draft())
                    .containsAnyOf("show: " + rule + "\n", "show: '" + rule.replace("'", "''") + "'\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            if (data.rents) { show = true; }     ¦ does not say what holds otherwise
            for (const p of data.people) {}      ¦ it calls for
            other = data.rents                   ¦ it sets 'other'
            show (data.rents === true)           ¦ it calls show
            show = data.picked === 'x'           ¦ 'picked' is typed here, and 'x' is one of the options it has there
            show = data.town.value === 'x'       ¦ reads 'data.town.value', which the form does not ask
            show = data.people.indexOf('x') > 3  ¦ it calls indexOf
            show = utils.dataFetcher('a', b).empty ¦ it calls dataFetcher
            show = utils.isBefore(data.since)    ¦ it calls isBefore
            show = data.nobody === 'x'           ¦ reads 'data.nobody', which the form does not ask
            show = data.why === 'z'              ¦ 'z' is no option of 'why'
            show = data.rents > 3                ¦ 'rents' is compared with '3'
            show = data.people.age > 3           ¦ it reads one row of 'people', and does not say which
            show = data.rooms +                  ¦ it ends too early
            show = data.town * 2 > 3             ¦ reckons with 'town', which is no number
            show = 'yes'                         ¦ 'yes' is neither true nor false
            """)
    void whatIsMoreIsNamedAndItsQuestionAlwaysAsked(String script, String why) throws Unreadable {
        Conversion conversion = converted("/components/9", "customConditional", script);

        assertThat(lost(conversion)).singleElement().asString().contains(why, script);
        assertThat(conversion.draft()).doesNotContain("show:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            {"==": [{"var": "data.why"}, "b"]}                                        ¦ why = "b"
            {"and": [{"var": "rents"}, {"<": [1, {"var": "rooms"}, 9]}]}              ¦ rents and rooms > 1 and rooms < 9
            {"in": [{"var": "why"}, ["a_1", "b"]]}                                    ¦ why in ["a_1", "b"]
            {"!": [{"var": "town"}]}                                                  ¦ not(answered(town))
            """)
    void jsonLogicIsSaid(String logic, String rule) throws Unreadable {
        Conversion conversion = converted(
                "/components/9", "conditional.json", JsonMapper.shared().readTree(logic));

        assertThat(lost(conversion)).isEmpty();
        assertThat(conversion.draft()).contains("show: " + rule + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            {"show": "false", "when": "why", "eq": "b"}  ¦ not(why = "b")
            {"show": true, "when": "needs", "eq": "lift"} ¦ ` "lift" in needs`
            {"show": true, "conjunction": "any", "conditions": [{"component": "town", "operator": "isNotEmpty"}, {"component": "rooms", "operator": "lessThan", "value": 3}]} ¦ answered(town) or rooms < 3
            """)
    void whatIsComparedInListsIsSaid(String conditional, String rule) throws Unreadable {
        Conversion conversion =
                converted("/components/9", "conditional", JsonMapper.shared().readTree(conditional));

        assertThat(lost(conversion)).isEmpty();
        assertThat(conversion.draft()).containsAnyOf("show: " + rule.strip() + "\n", "show: '" + rule.strip() + "'\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            show = row.age > 3                   ¦ age > 3
            show = data.town == 'X'              ¦ form.town = "X"
            show = data.rooms > 1                ¦ rooms > 1
            """)
    void aRowReadsItsOwnAnswersAndThoseOfTheForm(String script, String rule) throws Unreadable {
        Conversion conversion = converted("/components/8/components/2", "customConditional", script);

        assertThat(lost(conversion)).isEmpty();
        assertThat(conversion.draft()).contains("show: " + rule + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            value = data.rent * 12               ¦ (rent * 12)
            value = data.rents ? data.rent : 0   ¦ (if rents then rent else 0)
            value = (+data.rent || 0) + Number(data.sum2 || 0)   ¦ ((if answered(rent) then rent else 0) + (if answered(sum2) then sum2 else 0))
            """)
    void aSumIsWorkedOut(String script, String sum) throws Unreadable {
        Conversion conversion = converted("/components/11", "calculateValue", script);

        assertThat(lost(conversion)).isEmpty();
        assertThat(conversion.draft()).contains("computed: " + sum + "\n");
    }

    @Test
    void whatOnlyACommentSaysIsNoCondition() throws Unreadable {
        Conversion conversion = converted("/components/9", "customConditional", "// show = data.rents\n/* not now */");

        assertThat(lost(conversion)).isEmpty();
        assertThat(conversion.draft()).doesNotContain("show:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            data.home.street === 'x' | show: home.street = "x" | ``
            data.home.flat === 'x'   | show: home2.flat = "x"  | ``
            data.home.town === 'x'   | ``                      | several questions are called 'data.home.town'
            data.home.gone === 'x'   | ``                      | it reads 'data.home.gone', which the form does not ask
            """)
    void ofGroupsThatShareAKeyOneIsMeantOrNone(String script, String shown, String why) throws Unreadable {
        Conversion conversion = Families.convert("""
                {"title": "Try", "components": [
                  {"type": "container", "key": "home", "label": "House", "components": [{"type": "textfield", "key": "street", "label": "Street"}, {"type": "textfield", "key": "town", "label": "Town"}]},
                  {"type": "container", "key": "home", "label": "Flat", "components": [{"type": "textfield", "key": "flat", "label": "Flat"}, {"type": "textfield", "key": "town", "label": "Town"}]},
                  {"type": "textfield", "key": "asked", "label": "Asked", "customConditional": "show = %s"}]}
                """.formatted(script).getBytes(UTF_8), List.of())
                .getFirst();

        assertThat(conversion.draft().replace("'", "")).contains(shown);
        assertThat(String.join(" ", lost(conversion))).contains(why);
        assertThat(lost(conversion)).hasSize(why.isEmpty() ? 0 : 1);
    }

    @Test
    void aConditionSetInACheckIsNoCheck() throws Unreadable {
        Conversion conversion = converted("/components/9", "validate.custom", "show = data.rents === true;");

        assertThat(lost(conversion)).isEmpty();
        assertThat(conversion.draft()).doesNotContain("checks:");
    }

    @Test
    void aCheckWithoutWordsSaysThatTheAnswerIsToBeLookedAt() throws Unreadable {
        Conversion conversion = converted("/components/9", "validate.custom", "valid = (input !== 'Joe');");

        assertThat(lost(conversion)).isEmpty();
        assertThat(conversion.draft())
                .contains("rule: asked != \"Joe\"\n", "else: {zh: 请检查“Asked”。, en: Check Asked.}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            valid = (input === data.town) ? true : 'Say it again' ¦ asked = town
            valid = data.rooms > 2 || input == 'X' ? true : 'Say it again' ¦ rooms > 2 or asked = "X"
            valid = (String(input) === data.town) || 'Say it again' ¦ asked = town
            if (data.rooms > 2) { valid = input === 'X' ? true : 'Say it again'; } ¦ not(rooms > 2) or asked = "X"
            valid = instance.validateFnr(input) && input !== data.town ? true : 'Say it again' ¦ asked != town
            """)
    void aCheckKeepsItsWords(String script, String rule) throws Unreadable {
        Conversion conversion = converted("/components/9", "validate.custom", script);

        assertThat(lost(conversion)).isEmpty();
        assertThat(conversion.draft()).contains("rule: " + rule + "\n", "else: {zh: Say it again, en: Say it again}");
    }
}
