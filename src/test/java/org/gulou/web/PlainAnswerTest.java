package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class PlainAnswerTest {
    @ParameterizedTest
    @EnumSource(PlainAnswer.class)
    void theAnswerIsAWellFormedPageInEachLanguage(PlainAnswer answer) throws Exception {
        var page = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.page(PlainAnswer.home()))));

        assertThat(page.getElementsByTagName("section").getLength()).isEqualTo(2);
    }
}
