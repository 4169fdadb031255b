package org.gulou.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.kernel.Actor;

/**
 * A service with as little as one can have, for tests that need one of their own: one page that asks for the matter, and one
 * move that grants it.
 *
 * @param files as authors write them, by name
 */
public record SmallService(String id, Map<String, String> files) {
    private static final String GUIDE = """
            schema: gulou/service/v1
            id: %s
            version: 1
            owner: {department: GOV}
            type: public-service
            title: {zh: 测试事项, en: A matter for tests}
            keywords: {zh: [测试], en: [test]}
            summary: {zh: 测试用。, en: For tests.}
            description: {zh: 测试用，不办理任何事项。, en: For tests; nothing is decided.}
            audience: [person]
            themes: {person: ["999"]}
            lifeEvents: []
            legalBasis: [{title: {zh: 无, en: None}}]
            time: {statutory: 20 working days, promised: 10 working days}
            access: guest
            offered: {by: county}
            eligibility: [{id: anyone, words: {zh: 任何人。, en: Anybody.}}]
            papers: []
            fees: []
            steps: [{title: {zh: 填写, en: Fill in}, text: {zh: 一页填完。, en: On one page.}}]
            channels: [online]
            visits: 0
            result: {kind: decision, title: {zh: 无, en: None}}
            letters: []
            faq: []
            contact: {complaints: "12345"}
            retention: {draft: 90 days, closed: 1 year, then: anonymise}
            """;

    private static final String FORM = """
            schema: gulou/form/v1
            pages:
              - id: all
                title: {zh: 事由, en: Matter}
                items:
                  - {id: matter, kind: text, title: {zh: 事由, en: Matter}, required: true, maxLength: 40}
            """;

    private static final String WORKFLOW = """
            schema: gulou/workflow/v1
            start: received
            states:
              received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
            moves:
              finish: {label: {zh: 办结, en: Finish}, from: received, to: done, by: clerk.county}
            clocks: {}
            """;

    public static SmallService named(String id) {
        return new SmallService(
                id, Map.of("service.yaml", GUIDE.formatted(id), "form.yaml", FORM, "workflow.yaml", WORKFLOW));
    }

    /** With these lines of the guide, in place of those that begin with the same word. */
    public SmallService guided(String... lines) {
        return with(
                "service.yaml",
                guide -> guide.lines()
                                .filter(line -> List.of(lines).stream()
                                        .noneMatch(
                                                other -> line.startsWith(other.substring(0, other.indexOf(':') + 1))))
                                .map(line -> line + "\n")
                                .collect(Collectors.joining())
                        + String.join("\n", lines)
                        + "\n");
    }

    /** With these items at the end of its page. */
    public SmallService asking(String... items) {
        return with(
                "form.yaml",
                form -> form
                        + List.of(items).stream()
                                .map(item -> "      - " + item + "\n")
                                .collect(Collectors.joining()));
    }

    public SmallService working(String workflow) {
        return with("workflow.yaml", before -> workflow);
    }

    /** With one of its files changed. */
    public SmallService with(String file, UnaryOperator<String> change) {
        var changed = new TreeMap<>(files);
        changed.computeIfPresent(file, (name, text) -> change.apply(text));
        return new SmallService(id, Map.copyOf(changed));
    }

    /** Publishes it, and says where it is offered first. */
    public Offer publish(Published published) throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(zip)) {
            for (var file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry("services/government-office/" + id + "/" + file.getKey()));
                entries.write(file.getValue().getBytes(UTF_8));
                entries.closeEntry();
            }
        }
        assertThat(published.publish(new ByteArrayInputStream(zip.toByteArray()), new Actor.Portal()))
                .isInstanceOf(Publication.Done.class);
        return published.catalogue().offersOf(id).getFirst();
    }
}
