package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.SmallService;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that takes no second open case of a person takes one, however many drafts are filed at one instant. */
@ArquillianTest
class OnceIT {
    private static final int DRAFTS = 6;
    private static final SmallService SERVICE = SmallService.named("once-only").guided("once: open");

    @Inject
    Drafts drafts;

    @Inject
    Published published;

    private Offer offer;

    @BeforeEach
    void publish() throws IOException {
        offer = SERVICE.publish(published);
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
