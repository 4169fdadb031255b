package org.gulou.cases.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.Conditions;
import org.gulou.cases.Rows;
import org.gulou.identity.Holding;
import org.gulou.identity.Person;
import org.gulou.identity.Staff;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;

/** Who works at a body, as its lead sees it. */
@ApplicationScoped
public class StaffList {
    @Inject
    Staff staff;

    @Inject
    Staffing staffing;

    @Inject
    Absences absences;

    @Inject
    Rows tables;

    /**
     * What somebody holds there.
     *
     * @param cases how many open cases lie on her desk because of it
     * @param hersToTake whether the lead can take it away
     */
    public record Seat(Holding holding, long cases, boolean hersToTake) {}

    /**
     * Somebody who works there.
     *
     * @param signInName the empty text for a program, which has none
     * @param awayUntil the last day of her absence, if she is absent today
     */
    public record Member(Person person, String signInName, List<Seat> seats, Optional<LocalDate> awayUntil) {}

    /** How many people {@link #at} finds. */
    @Transactional
    public long count(String body, String text) {
        return staff.count(new BodyId(body), text);
    }

    /** Those whose name or sign-in name holds {@code text}, by name; an empty text finds everybody. */
    @Transactional
    public List<Member> at(Actor.Official lead, String body, String text, int from, int most) {
        var id = new BodyId(body);
        boolean leads = staffing.leads(lead, id);
        List<Person> people = staff.at(id, text, from, most);
        Set<String> ids = people.stream().map(Person::getId).collect(Collectors.toSet());
        Map<String, List<Holding>> holdings = staff.holdings(id, ids);
        Map<String, String> names = staff.signInNames(ids);
        Map<String, LocalDate> away = absences.away(ids);
        var cases = new HashMap<Post, Map<String, Long>>();
        holdings.values().stream()
                .flatMap(List::stream)
                .map(Holding::post)
                .forEach(post -> cases.computeIfAbsent(post, each -> counts(each, ids)));
        return people.stream()
                .map(person -> new Member(
                        person,
                        names.getOrDefault(person.getId(), ""),
                        holdings.getOrDefault(person.getId(), List.of()).stream()
                                .map(holding -> new Seat(
                                        holding,
                                        cases.getOrDefault(holding.post(), Map.of())
                                                .getOrDefault(person.getId(), 0L),
                                        leads && Staffing.isOfHers(lead, holding)))
                                .toList(),
                        Optional.ofNullable(away.get(person.getId()))))
                .toList();
    }

    /** How many open cases lie on the desks of some people because they hold a post. */
    private Map<String, Long> counts(Post post, Collection<String> people) {
        var values = new ArrayList<Object>(List.of(post.role(), post.body().id()));
        values.addAll(people);
        String sql =
                "select claimed_by, count(*) from case_file where ended is null and worker_role = ? and worker_body = ?"
                        + " and claimed_by in (" + String.join(", ", Collections.nCopies(people.size(), "?"))
                        + ") group by claimed_by";
        return tables
                .read(sql, row -> Map.entry(row.getString(1), row.getLong(2)), Conditions.values(values.toArray()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
