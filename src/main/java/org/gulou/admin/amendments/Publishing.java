package org.gulou.admin.amendments;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.catalog.Approval;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.catalog.Trial;
import org.gulou.duties.Duties;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;

/**
 * The way of an amendment from its authors to the public: checked, agreed to by somebody else, published at its hour. What
 * is refused goes back to its authors whole, with the reason.
 */
@ApplicationScoped
public class Publishing {
    @PersistenceContext
    EntityManager em;

    @Inject
    Amendments amendments;

    @Inject
    Trials trials;

    @Inject
    Published published;

    @Inject
    Duties duties;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** What would come of publishing it now. */
    public Trial trial(String id) {
        return trials.of(id);
    }

    /** Hands it to a second person, if it could be published as it is. */
    @Transactional
    public Submitted submit(Actor by, String id) {
        Optional<Amendment> amendment = locked(id)
                .filter(Amendment::isOpen)
                .filter(one -> !one.getReason().isBlank());
        if (amendment.isEmpty() || amendments.files(id).isEmpty()) {
            return new Submitted.NotNow();
        }
        Submitted judged = judged(id);
        if (judged instanceof Submitted.Done) {
            amendment.get().submit(by.id(), clock.instant());
            journal.record(by, "submit-amendment", id, Map.of(), clock.instant());
        }
        return judged;
    }

    private Submitted judged(String id) {
        List<String> overtaken = amendments.overtaken(id);
        if (!overtaken.isEmpty()) {
            return new Submitted.Overtaken(overtaken);
        }
        return switch (trial(id).outcome()) {
            case Publication.Done done -> new Submitted.Done();
            case Publication.Refused(var problems) -> new Submitted.Refused(problems);
        };
    }

    /** Whether she may agree to it: nobody does to what she has written in. */
    public boolean mayReview(Actor by, Rights rights, Amendment amendment) {
        return amendment.getState() == Amendment.State.IN_REVIEW
                && rights.mayReview()
                && !amendment.authors().contains(by.id())
                && !amendment.submittedBy().equals(Optional.of(by.id()));
    }

    /**
     * Agrees to it, so that it is published.
     *
     * @param read when what she has read was handed in: she does not agree to what was handed in after that
     * @param from not before this moment; one that has come publishes at once
     */
    @Transactional
    public Submitted approve(Actor by, Rights rights, String id, Instant read, Instant from) {
        Optional<Amendment> amendment = locked(id)
                .filter(one -> mayReview(by, rights, one))
                .filter(one -> one.submittedAt().equals(Optional.of(read)));
        if (amendment.isEmpty()) {
            return new Submitted.NotNow();
        }
        Instant now = clock.instant();
        amendment.get().approve(by.id(), now, from);
        journal.record(by, "approve-amendment", id, Map.of("from", from.toString()), now);
        if (from.isAfter(now)) {
            duties.schedule(GoesLive.KIND, id, from);
            return new Submitted.Done();
        }
        return publish(amendment.get());
    }

    /** Publishes it at once without a second person, for what cannot wait for one and is as easily undone. */
    @Transactional
    Submitted publishAlone(Actor by, String id) {
        return locked(id)
                .filter(Amendment::isOpen)
                .map(amendment -> {
                    amendment.submit(by.id(), clock.instant());
                    return publish(amendment);
                })
                .orElseGet(Submitted.NotNow::new);
    }

    /** Gives it back to its authors. */
    @Transactional
    public void sendBack(Actor by, Rights rights, String id, String note) {
        locked(id).filter(one -> mayReview(by, rights, one)).ifPresent(amendment -> {
            amendment.reopen(note);
            journal.record(by, "return-amendment", id, Map.of("note", note), clock.instant());
        });
    }

    /** Its authors take it back before it is published, or up again after it was withdrawn, to go on writing. */
    @Transactional
    public void takeBack(Actor by, String id) {
        locked(id).filter(Amendment::isResumable).ifPresent(amendment -> {
            amendment.reopen("");
            duties.cancel(GoesLive.KIND, id);
            journal.record(by, "reopen-amendment", id, Map.of(), clock.instant());
        });
    }

    /** Gives it up; it can still be read. */
    @Transactional
    public void withdraw(Actor by, String id) {
        locked(id).filter(one -> one.endedAt().isEmpty()).ifPresent(amendment -> {
            amendment.withdraw(clock.instant());
            duties.cancel(GoesLive.KIND, id);
            journal.record(by, "withdraw-amendment", id, Map.of(), clock.instant());
        });
    }

    /** Its hour has come. */
    @Transactional
    void goLive(String id) {
        locked(id).filter(one -> one.getState() == Amendment.State.APPROVED).ifPresent(this::publish);
    }

    private Submitted publish(Amendment amendment) {
        String id = amendment.getId();
        List<String> overtaken = amendments.overtaken(id);
        if (!overtaken.isEmpty()) {
            amendment.reopen(String.join("\n", overtaken));
            return new Submitted.Overtaken(overtaken);
        }
        var author = new Actor.Official(amendment.submittedBy().orElse(amendment.getOpenedBy()), "", Set.of());
        var approval =
                new Approval(amendment.getReason(), amendment.reviewedBy().orElse(""));
        return switch (published.publish(amendments.change(id), author, approval)) {
            case Publication.Refused refused -> {
                amendment.reopen(refused.problems().stream()
                        .map(problem -> problem.in(LocalizedText.FIRST_LANGUAGE))
                        .collect(Collectors.joining("\n")));
                yield new Submitted.Refused(refused.problems());
            }
            case Publication.Done done -> {
                List<String> made = done.entries().stream()
                        .filter(entry -> entry.fate() != Publication.Fate.UNCHANGED)
                        .map(entry -> entry.service() + "@" + entry.version())
                        .toList();
                amendment.publish(made, clock.instant());
                journal.record(author, "publish-amendment", id, Map.of("versions", made), clock.instant());
                yield new Submitted.Done();
            }
        };
    }

    private Optional<Amendment> locked(String id) {
        return Optional.ofNullable(em.find(Amendment.class, id, PESSIMISTIC_WRITE));
    }
}
