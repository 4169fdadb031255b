package org.gulou.documents;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gulou.duties.Settings;

/**
 * The office's electronic seal on the papers it issues, and the look whether it is unbroken. The key is the operator's;
 * where none is set, one is made at the first start and stays in the data folder.
 */
@ApplicationScoped
public class Seal {
    static final String OWN_KEY = "seal.p12";

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private volatile Optional<SealKey> key = Optional.empty();

    /** A key that is not there or cannot be opened is told at the start, and not with the first paper. */
    void open(@Observes @Priority(20) Startup start) {
        key();
    }

    private synchronized SealKey key() {
        if (key.isEmpty()) {
            key = Optional.of(settings.seal()
                    .map(set -> SealKey.read(set.keystore(), set.password()))
                    .orElseGet(() -> SealKey.readOrMake(
                            settings.dataFolder().resolve(OWN_KEY),
                            "Gulou " + settings.address().getHost(),
                            clock.instant())));
        }
        return key.get();
    }

    Content seal(Content pdf) {
        return Content.of(PdfSignature.sign(pdf.bytes(), key(), clock.instant()));
    }

    /** What the seal on a paper is worth; empty where it has none. */
    Optional<Sealing> look(Content pdf) {
        return PdfSignature.check(pdf.bytes());
    }
}
