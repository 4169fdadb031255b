package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Letter;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.documents.Content;
import org.gulou.testbed.PaperPdf;
import org.junit.jupiter.api.Test;

class BlankFormTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final List<Rehearsal> TOLD = Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
            .flatMap(story -> story.told().stream())
            .toList();

    private static String words(Content pdf) {
        var bytes = new ByteArrayOutputStream();
        try {
            pdf.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PaperPdf(bytes.toByteArray()).words();
    }

    private static Letter blank(String service, String paper) {
        return CATALOGUE.service(service).orElseThrow().newest().blank(paper).orElseThrow();
    }

    private static Rehearsal told(String service) {
        return TOLD.stream()
                .filter(one -> one.version().service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static String filled(String service, String paper, String note) {
        Rehearsal story = told(service);
        return words(BlankForm.filled(
                blank(service, paper), story.record(), story.situation().surroundings(), note));
    }

    @Test
    void anEmptyFormHasALineForEachAnswerAndRoomForAFewRows() {
        String empty = words(BlankForm.empty(blank("ethnic-status-change", "application")));

        assertThat(empty).contains("民族成份变更申请书").doesNotContain("{");
        assertThat(empty.lines().filter(line -> line.contains("＿＿＿＿＿＿＿＿"))).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aSampleSaysThatItIsOneAndHoldsTheAnswersOfAStory() {
        String answer = told("subsistence-allowance")
                .record()
                .answers()
                .filter(one -> one.path().endsWith(".residentId"))
                .findFirst()
                .orElseThrow()
                .shown()
                .in("zh");

        assertThat(filled("subsistence-allowance", "authorisation", "填写示例")).contains("填写示例", answer);
    }

    @Test
    void everyFormOfOurOwnServicesIsDueInAStorySoThatItsSampleIsFilledIn() {
        var without = new ArrayList<String>();
        var with = new ArrayList<String>();
        CATALOGUE.services().stream()
                .flatMap(service -> service.variants().values().stream())
                .forEach(version -> version.parts()
                        .blanks()
                        .forEach(blank -> (due(version, blank.id()) ? with : without).add(version + " " + blank.id())));

        assertThat(with).hasSizeGreaterThanOrEqualTo(7);
        assertThat(without).isEmpty();
    }

    private static boolean due(ServiceVersion version, String paper) {
        return TOLD.stream()
                .filter(told -> told.version().service().equals(version.service())
                        && told.version().variant().equals(version.variant()))
                .flatMap(told -> told.record().papers().stream())
                .anyMatch(one -> one.path().equals(paper));
    }
}
