package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
            """, quoteCharacter = '`')
    void aLineIsAnsweredByALine(String question, String answer) {
        assertThat(JsonLine.answer(question, Instant.EPOCH)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"not json", "[]", "{}"})
    void whatIsNoQuestionIsAnErrorAndNotTheEnd(String line) {
        assertThat(JsonLine.answer(line, Instant.EPOCH)).contains("\"error\"", "\"column\":1");
    }
}
