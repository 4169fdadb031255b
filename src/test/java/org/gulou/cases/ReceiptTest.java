package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final Catalogue CATALOGUE = Own.catalogue();

    @Test
    void aPaperThatFollowsIsNotSaidToBeMissing() throws IOException {
        Rehearsal file = Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(one -> one.path().endsWith("subsistence-allowance/examples/above-the-line-refused.yaml"))
                .findFirst()
                .flatMap(Example::told)
                .orElseThrow();
        Proceeding filed = ToldCase.of(file, file.situation(), CATALOGUE, new Parties("杨晓燕", "", Optional.empty()));

        assertThat(words(filed).replaceAll("\\s", "")).contains("诊断证明和近一年医疗费票据以后再交（10个工作日内）");
    }

    @Test
    void whatIsNoHeadingOnThePageIsNoneOnTheReceipt() {
        assertThat(Receipt.plain("# 1 of the *list*")).isEqualTo("# 1 of the list");
    }

    private static String words(Proceeding proceeding) throws IOException {
        try (InputStream pdf = Receipt.of(proceeding, Optional.empty(), "zh").stream();
                var document = Loader.loadPDF(pdf.readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
