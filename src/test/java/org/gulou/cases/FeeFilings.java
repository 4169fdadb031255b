package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.forms.FeeLine;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/** Files transfers of real estate with a fee of given lines. */
@ApplicationScoped
public class FeeFilings {
    @Inject
    Registry registry;

    @Inject
    Published published;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    public CaseNumber filed(FeeLine... lines) throws Exception {
        Offer offer = published
                .catalogue()
                .offer("real-estate-transfer--yunyan-natural-resources")
                .orElseThrow();
        var version = published
                .version("real-estate-transfer", 1, offer.id(), Instant.MAX)
                .orElseThrow();
        var filing = new Filing(
                UUID.randomUUID().toString().replace("-", ""),
                version,
                offer,
                new Filing.Applicant(Optional.empty(), Optional.empty(), "周婷", "13800000332"),
                "zh",
                "web",
                Optional.empty(),
                "{}",
                record(lines),
                Optional.empty(),
                clock.instant());
        transaction.begin();
        CaseNumber opened = registry.open(filing, new Actor.Guest("guest", "")).number();
        transaction.commit();
        return opened;
    }

    static String record(FeeLine... lines) {
        return StoredValues.json(new FilledForm(
                        List.of(),
                        Map.of("use", Value.of("dwelling")),
                        List.of(),
                        List.of(),
                        List.of(lines),
                        List.of(),
                        List.of(),
                        Set.of())
                .toMap());
    }

    public static FeeLine line(String id, int yuan) {
        return lineBefore(id, yuan, "submit");
    }

    static FeeLine lineBefore(String id, int yuan, String due) {
        return new FeeLine(id, LocalizedText.of(id, id), Value.of(yuan), Set.of(), due);
    }
}
