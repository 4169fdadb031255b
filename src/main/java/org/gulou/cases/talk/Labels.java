package org.gulou.cases.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gulou.cases.Proceeding;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/** The labels of bodies, and on which cases they stick. An official deals with those of her own bodies. */
@ApplicationScoped
public class Labels {
    private static final LocalizedText GONE = LocalizedText.of("这个标签已经没有了。", "There is no such label any more.");

    @PersistenceContext
    EntityManager em;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Those of the official's bodies, by their word. */
    public List<Label> of(Actor.Official official) {
        List<String> bodies = official.bodies();
        return bodies.isEmpty()
                ? List.of()
                : em.createQuery("select l from Label l where l.body in :bodies order by l.word, l.id", Label.class)
                        .setParameter("bodies", bodies)
                        .getResultList();
    }

    /** Those of the official's bodies that stick on each of these cases. */
    public Map<String, List<Label>> on(Collection<String> numbers, Actor.Official official) {
        Map<String, Label> hers = of(official).stream().collect(Collectors.toMap(Label::getId, Function.identity()));
        if (numbers.isEmpty() || hers.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select c from CaseLabel c where c.caseNumber in :numbers and c.label in :labels",
                        CaseLabel.class)
                .setParameter("numbers", numbers)
                .setParameter("labels", hers.keySet())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        CaseLabel::caseNumber,
                        Collectors.mapping(there -> hers.get(there.label()), Collectors.toList())));
    }

    /** Makes a label for each body of hers that has none with this word. */
    @Transactional
    public void make(Actor.Official official, String word, Label.Colour colour) {
        List<String> taken = of(official).stream()
                .filter(label -> label.getWord().equals(word))
                .map(Label::body)
                .toList();
        official.bodies().stream()
                .filter(body -> !taken.contains(body))
                .forEach(body -> em.persist(new Label(Talk.id(), body, word, colour)));
    }

    /** Takes a label away from her body, and so from all its cases. */
    @Transactional
    public void drop(Actor.Official official, String id) {
        of(official).stream().filter(label -> label.getId().equals(id)).forEach(label -> {
            em.createQuery("delete from CaseLabel c where c.label = :label")
                    .setParameter("label", id)
                    .executeUpdate();
            em.remove(label);
        });
    }

    /** The same with the label that was chosen for many cases; tells where it is none of hers any more. */
    Optional<LocalizedText> carryOut(
            Proceeding proceeding, Actor.Official official, Map<String, Value> given, boolean on) {
        String id = given.get(LabelOnMany.LABEL) instanceof Value.Text(String chosen) ? chosen : "";
        if (of(official).stream().noneMatch(label -> label.getId().equals(id))) {
            return Optional.of(GONE);
        }
        stick(official, proceeding.file().getNumber(), id, on);
        return Optional.empty();
    }

    /** Sticks a label on a case that was found for her, or takes it off. */
    @Transactional
    public void stick(Actor.Official official, String number, String id, boolean on) {
        boolean hers = of(official).stream().anyMatch(label -> label.getId().equals(id));
        CaseLabel there = em.find(CaseLabel.class, new CaseLabel.Key(number, id));
        if (hers && on != (there != null)) {
            if (there == null) {
                em.persist(new CaseLabel(number, id));
            } else {
                em.remove(there);
            }
            journal.record(official, on ? "label" : "unlabel", number, Map.of("label", id), clock.instant());
        }
    }
}
