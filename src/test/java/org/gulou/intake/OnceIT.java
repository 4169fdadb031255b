package org.gulou.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.kernel.Actor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that takes no second open case of a person takes one, however many drafts are filed at one instant. */
@ArquillianTest
class OnceIT {
    private static final int DRAFTS = 6;
    private static final String FOLDER = "services/government-office/once-only/";
    private static final Map<String, String> SERVICE =
            Map.of("service.yaml", """
            schema: gulou/service/v1
            id: once-only
            version: 1
            once: open
            owner: {department: GOV}
            type: public-service
            title: {zh: 只办一次的事项, en: A matter taken once}
            keywords: {zh: [一次], en: [once]}
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
            """, "form.yaml", """
            schema: gulou/form/v1
            pages:
              - id: all
                title: {zh: 事由, en: Matter}
                items:
                  - {id: matter, kind: text, title: {zh: 事由, en: Matter}, required: true, maxLength: 40}
            """, "workflow.yaml", """
            schema: gulou/workflow/v1
            start: received
            states:
              received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
            moves:
              finish: {label: {zh: 办结, en: Finish}, from: received, to: done, by: clerk.county}
            clocks: {}
            """);

    @Inject
    Drafts drafts;

    @Inject
    Published published;

    private Offer offer;

    @BeforeEach
    void publish() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(zip)) {
            for (var file : SERVICE.entrySet()) {
                entries.putNextEntry(new ZipEntry(FOLDER + file.getKey()));
                entries.write(file.getValue().getBytes(UTF_8));
                entries.closeEntry();
            }
        }
        assertThat(published.publish(new ByteArrayInputStream(zip.toByteArray()), new Actor.Portal()))
                .isInstanceOf(Publication.Done.class);
        offer = published.catalogue().offersOf("once-only").getFirst();
    }

    @Test
    void ofDraftsFiledAtOneInstantOneBecomesACase() throws Exception {
        String phone = "1380000" + UUID.randomUUID().toString().substring(0, 4);
        var start = new CyclicBarrier(DRAFTS);
        var filings = new ArrayList<Callable<Submission>>();
        for (int i = 0; i < DRAFTS; i++) {
            Draft draft = drafts.start(offer, "吴晓", phone);
            var visitor = new Visitor(Optional.empty(), Optional.of(((Owner.Guest) draft.owner()).code()));
            drafts.change(
                    draft.getId(),
                    visitor,
                    (journey, before) -> journey.read(
                            "all", Map.of("matter", List.of("一件事"), "-asked", List.of("matter")), () -> "r1"));
            filings.add(() -> {
                start.await();
                return drafts.submit(draft.getId(), visitor, "zh", LastLook.UNKNOWN, true)
                        .orElseThrow();
            });
        }

        var came = new ArrayList<Submission>();
        try (var threads = Executors.newFixedThreadPool(DRAFTS)) {
            for (var filing : threads.invokeAll(filings)) {
                came.add(filing.get());
            }
        }

        assertThat(came).filteredOn(Submission.Filed.class::isInstance).hasSize(1);
        assertThat(came).filteredOn(Submission.Again.class::isInstance).hasSize(DRAFTS - 1);
    }
}
