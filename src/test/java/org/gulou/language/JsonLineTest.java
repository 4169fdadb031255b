package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gulou.kernel.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"id":"1","expression":"a = 1 and b > 2","types":{"a":"number","b":"number"},"values":{"a":1},"unknown":["b"]} | {"id":"1","unknown":["b"]}
        {"id":"2","expression":"a = 2 and b > 2","types":{"a":"number","b":"number"},"values":{"a":1},"unknown":["b"]} | {"id":"2","value":false}
        {"id":3,"expression":"0.1 + 0.2"}                                                            | {"id":3,"value":0.3}
        {"id":4,"expression":"a = null","types":{"a":"text"}}                                        | {"id":4,"value":true}
        {"id":5,"expression":"d","types":{"d":"days and time duration"},"values":{"d":"PT36H"}}      | {"id":5,"value":"P1DT12H"}
        {"id":6,"expression":"t","types":{"t":"time"},"values":{"t":"09:30:00"}}                     | {"id":6,"value":"09:30:00"}
        {"id":7,"expression":"p.age","types":{"p":"{age: number}"},"values":{"p":{"age":3}}}         | {"id":7,"value":3}
        {"id":8,"expression":"xs[item > 1]","types":{"xs":"list<number>"},"values":{"xs":[1,2.50]}}  | {"id":8,"value":[2.50]}
        {"id":9,"expression":"fob + 1","types":{"foo":"number"}}                                     | {"id":9,"error":"Unknown name 'fob'. Did you mean 'foo'?","column":1}
        {"id":10,"expression":"d","types":{"d":"date"},"values":{"d":"2026-02-30"}}                  | {"id":10,"error":"The value of 'd' is not of type date: \\"2026-02-30\\"","column":1}
        {"id":11,"expression":"p.age > 3 and p.old","types":{"p":{"age":"number","old":"boolean"}},"values":{"p":{"old":true}},"unknown":["p.age"]} | {"id":11,"unknown":["p.age"]}
        {"id":12,"expression":"[1, x]","types":{"x":"number"},"unknown":["x"]}                       | {"id":12,"unknown":["x"]}
        {"id":13,"expression":"1e29 * 1000 + 0.10"}                                                  | {"id":13,"value":100000000000000000000000000000000.1}
        {"id":14,"expression":"r","types":{"r":"range<number>"},"values":{"r":"(1..3]"}}             | {"id":14,"value":"(1..3]"}
        {"id":15,"expression":"monthly income + 1","types":{"monthly income":"number"},"values":{"monthly income":4}} | {"id":15,"value":5}
        {"id":16,"expression":"m","types":{"m":"years and months duration"},"values":{"m":"P1Y2M"}}  | {"id":16,"value":"P1Y2M"}
        {"id":17,"expression":"t","types":{"t":"date and time"},"values":{"t":"2026-01-02T03:04:05"}} | {"id":17,"value":"2026-01-02T03:04:05"}
        {"id":18,"expression":"n","types":{"n":"number"},"values":{"n":1e999999999}}                 | {"id":18,"error":"The value of 'n' is not of type number: 1E+999999999","column":1}
        {"id":19,"expression":"n","types":{"n":"colour"}}                                            | {"id":19,"error":"'colour' is no type","column":1}
        {"id":20,"expression":"count(for i in 1..200000 return i)"}                                  | {"id":20,"error":"A list may have at most 100000 elements","column":1}
        {"id":21,"expression":"1 + "}                                                                | {"id":21,"error":"Expected a value, got the end","column":5}
        {"id":22,"expression":"sum(xs.a)","types":{"xs":"list<{a: number}>"},"values":{"xs":[{"a":1},{}]},"unknown":["xs[2].a"]} | {"id":22,"unknown":["xs[2].a"]}
        {"id":23,"expression":"some n in xs satisfies n > 1","types":{"xs":"list<number>"},"values":{"xs":[2,3]},"unknown":["xs[2]"]} | {"id":23,"value":true}
        {"id":24,"expression":"xs","types":{"xs":"list<number>"},"values":{"xs":[2]},"unknown":["xs[2]"]} | {"id":24,"error":"There is no 'xs[2]' that could be unknown","column":1}
        {"id":25,"expression":"x","values":{"x":2},"unknown":["x.y"]}                                | {"id":25,"error":"There is no 'x.y' that could be unknown","column":1}
        {"id":26,"expression":"x","values":{"x":2},"unknown":"x"}                                    | {"id":26,"error":"Expected a list of names under \\"unknown\\", got \\"x\\"","column":1}
        {"id":27,"expression":7}                                                                     | {"id":27,"error":"Expected an object with an \\"expression\\", got {\\"id\\":27,\\"expression\\":7}","column":1}
        {"id":28,"expression":"sqrt(-1)"}                                                            | {"id":28,"value":null,"warning":"'sqrt(-1)' is always empty","column":1}
        {"id":29,"expression":"a","types":{"a":["number"]}}                                          | {"id":29,"error":"'[\\"number\\"]' is no type","column":1}
        {"id":30,"expression":"a","types":{"a":null}}                                                | {"id":30,"error":"'null' is no type","column":1}
        {"id":31,"expression":"a","unknown":["a",["b"]]}                                             | {"id":31,"error":"Expected a list of names under \\"unknown\\", got [\\"a\\",[\\"b\\"]]","column":1}
        """, quoteCharacter = '`')
    void aLineIsAnsweredByALine(String question, String answer) {
        assertThat(JsonLine.answer(question, Instant.EPOCH)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"not json", "[]", "{}", "2222E222222222222222222"})
    void whatIsNoQuestionIsAnErrorAndNotTheEnd(String line) {
        assertThat(JsonLine.answer(line, Instant.EPOCH)).contains("\"error\"", "\"column\":1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        chip matches "x"                | It is called as a function: matches(…, …)
        chip starts with "x"            | It is called as a function: starts with(…, …)
        home within "520000"            | It is called as a function: division within(…, …)
        n months                        | (…) * 1 month
        n x 2                           | Write *
        exists m in xs satisfies m > 1  | Write some m in … satisfies …
        {{n}} > 1                       | Write the rule itself, without signs around it
        {n}                             | Write the rule itself, without signs around it
        length(chip)                    | Write string length(…) of a text, and count(…) of a list
        chip.length                     | Write string length(chip)
        xs.length                       | Write count(xs)
        day.plusMonths(3)               | Write what is counted: 30 days, 5 working days, 3 months
        addMonths(day, 3)               | Write what is counted: 30 days, 5 working days, 3 months
        coalesce(n, 0)                  | Write if answered(x) then x else …
        countif(xs, 1)                  | Write the condition in brackets behind the list
        """)
    void whatOtherLanguagesWriteIsToldAsItIsWrittenHere(String expression, String advice) {
        String types =
                "{\"chip\":\"text\",\"home\":\"text\",\"n\":\"number\",\"day\":\"date\",\"xs\":\"list<number>\"}";
        String line = "{\"expression\":\"" + expression.replace("\"", "\\\"") + "\",\"types\":" + types + "}";
        assertThat(JsonLine.answer(line, Instant.EPOCH)).contains("\"error\"", advice);
    }

    @Test
    void aCharacterThatNobodySeesIsToldByItsCode() {
        assertThat(JsonLine.answer("{\"expression\":\"1 +\\u202e 2\"}", Instant.EPOCH))
                .contains("An invisible character stands here: U+202E", "\"column\":4");
    }

    @Test
    void workingDaysAreThoseOfTheCalendarThatIsGiven() {
        var holiday = new WorkingCalendar(Set.of(LocalDate.of(2026, 10, 1)), Set.of(), 2026);
        String line = "{\"expression\":\"date(\\\"2026-09-30\\\") + 1 working day\"}";
        assertThat(JsonLine.answer(line, Surroundings.at(Instant.EPOCH, holiday), "en"))
                .contains("\"value\":\"2026-10-02\"");
        assertThat(JsonLine.answer(line, Instant.EPOCH)).contains("\"value\":\"2026-10-01\"");
    }
}
