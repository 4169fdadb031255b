package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.gulou.catalog.SmallService;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** Where the usual way of a case leads to an office, the guide does not say that nobody has to come. */
class ComingInPersonTest {
    private static final String FOLDER = "services/government-office/small/";
    private static final String WORKFLOW = """
            schema: gulou/workflow/v1
            start: received
            appointments:
              visit:
                title: {zh: 面谈, en: Interview}
                with: clerk.county
                takes: 30 minutes
                within: 60 days
                in: [asked]
            states:
              received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
              asked: {label: {zh: 待面谈, en: To be seen}, citizen: waiting-for-you, worker: clerk.county}
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
            moves:
              invite: {label: {zh: 约谈, en: Invite}, from: received, to: asked, by: clerk.county, does: {book: visit}}
              finish: {label: {zh: 办结, en: Finish}, from: asked, to: done, by: clerk.county}
            clocks: {}
            """;

    private static List<String> told(String visits) {
        var files = new TreeMap<String, byte[]>();
        SmallService.named("small")
                .with("service.yaml", guide -> guide.replace("visits: 0\n", visits))
                .working(WORKFLOW)
                .files()
                .forEach((name, text) -> files.put(FOLDER + name, text.getBytes(UTF_8)));
        return SeededMistakesTest.told(SeededMistakesTest.SOUND.with(files)).problems().stream()
                .map(Problem::toString)
                .filter(problem -> problem.contains("in person"))
                .toList();
    }

    @Test
    void aTimeAtAnOfficeContradictsThatNobodyHasToCome() {
        assertThat(told("visits: 0\n"))
                .singleElement()
                .asString()
                .contains("service.yaml:22:9", "'visit' is a time at an office", "visits: 1");
    }

    @Test
    void whereNothingIsSaidItIsToldAtTheAppointment() {
        assertThat(told("")).singleElement().asString().contains("workflow.yaml:4:3", "visits: 1");
    }

    @Test
    void whoSaysHowOftenIsToldNothing() {
        assertThat(told("visits: 1\n")).isEmpty();
    }
}
