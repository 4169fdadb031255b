package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.forms.kind.CodeKind;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Identifiers;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.identity.Mandates;
import org.gulou.identity.Organisation;
import org.gulou.identity.People;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;

/**
 * Finds cases for officials, open or not and wherever they wait: exactly those into which {@link Insight} lets her look.
 * Each body of hers is one look into the index of bodies, so that the number of all cases does not matter.
 */
@ApplicationScoped
public class CaseSearch {
    /** Of more it is said that there are more. */
    public static final int COUNTED = 1_000;

    private static final String OF_BODIES = " from case_body b join case_file f on f.number = b.case_number where ";
    private static final String OF_LANES =
            " from (select number as case_number, filed_at, service, lower(applicant_name) as name from case_file"
                    + " where number in (select case_number from case_lane where ";

    @Inject
    Rows tables;

    @Inject
    People people;

    @Inject
    Mandates organisations;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** A statement's part: what is read from, and which of it. */
    private record Branch(String from, Conditions where) {
        String sql(String columns, String cut) {
            return "(select " + columns + from + where.sql() + cut + ")";
        }
    }

    /** What somebody is looked for by. */
    private enum By {
        NUMBER,
        PHONE,
        RESIDENT_ID,
        USCC,
        WORDS
    }

    /** What was typed, as it is understood. */
    private record Term(By by, String code) {}

    /**
     * Writes down that she looks for somebody: the list names people, though their names are masked. By what she looks is
     * written down, not whom for: whose case she then opens is an entry of its own.
     *
     * @param query what else it was narrowed to
     */
    @Transactional
    public void note(Actor.Official official, Sought sought, String query, long found) {
        By by = term(sought).by();
        journal.record(
                official,
                "find-cases",
                official.id(),
                Map.of("by", by.name(), "query", query, "cases", found),
                clock.instant());
    }

    /** One page of what is found. */
    public List<FoundCase> page(Actor.Official official, Sought sought, int from, int most) {
        List<Branch> branches = branches(official, sought);
        if (branches.isEmpty()) {
            return List.of();
        }
        String order = sought.order().sql();
        String cut = order + " fetch first " + (from + most) + " rows only";
        return tables.read(
                "select * from (" + union(branches, FoundCase.COLUMNS, cut) + ") found" + order + " offset " + from
                        + " rows fetch next " + most + " rows only",
                FoundCase::of,
                marks(branches));
    }

    /** How many are found, counted no further than {@code most}. */
    public long count(Actor.Official official, Sought sought, int most) {
        List<Branch> branches = branches(official, sought);
        if (branches.isEmpty()) {
            return 0;
        }
        String cut = " fetch first " + most + " rows only";
        String sql = "select count(*) from (select * from (" + union(branches, "b.case_number", cut) + ") each_once"
                + cut + ") found";
        return tables.read(sql, row -> row.getLong(1), marks(branches)).getFirst();
    }

    private static String union(List<Branch> branches, String columns, String cut) {
        return branches.stream().map(branch -> branch.sql(columns, cut)).collect(Collectors.joining(" union "));
    }

    private static Conditions[] marks(List<Branch> branches) {
        return branches.stream().map(Branch::where).toArray(Conditions[]::new);
    }

    /** The ids of the bodies whose cases she may look into. */
    public List<String> bodies(Actor.Official official) {
        return official.bodies();
    }

    private List<Branch> branches(Actor.Official official, Sought sought) {
        List<Post> posts = List.copyOf(official.postsOfCases());
        if (posts.isEmpty() || sought.isTooShort()) {
            return List.of();
        }
        Conditions text = text(sought);
        var branches = new ArrayList<Branch>();
        bodies(official).stream()
                .filter(body ->
                        sought.onlyAt().filter(only -> !only.equals(body)).isEmpty())
                .forEach(body -> branches.add(new Branch(
                        OF_BODIES, narrowed(new Conditions("b.body = ?", List.of(body)), official, sought, text))));
        if (sought.onlyAt().isEmpty()) {
            branches.add(new Branch(
                    OF_LANES + Queue.atOneOf(posts) + ")) b join case_file f on f.number = b.case_number where ",
                    narrowed(new Conditions("true", Queue.marks(posts)), official, sought, text)));
        }
        return branches;
    }

    /** What is sealed until its window closes is shown to nobody. */
    private static Conditions narrowed(Conditions where, Actor.Official official, Sought sought, Conditions text) {
        where.and("f.sealed = false");
        where.and(text.sql(), text.values().toArray());
        sought.narrow(where);
        if (sought.followed()) {
            where.and("f.number in (select case_number from case_follower where official = ?)", official.id());
        }
        return where;
    }

    /** What the text asks for. */
    private Conditions text(Sought sought) {
        Term term = term(sought);
        return switch (term.by()) {
            case NUMBER -> new Conditions("b.case_number = ?", List.of(term.code()));
            case PHONE -> new Conditions("f.contact_phone = ?", List.of(term.code()));
            case RESIDENT_ID -> in("f.person", people.withResidentId(term.code()));
            case USCC ->
                organisations
                        .organisationByUscc(term.code())
                        .map(Organisation::getId)
                        .map(id -> in("f.organisation", List.of(id)))
                        .orElseGet(() -> words(sought));
            case WORDS -> words(sought);
        };
    }

    private Term term(Sought sought) {
        String typed = sought.text().strip();
        return sought.number()
                .map(number -> new Term(By.NUMBER, number.toString()))
                .or(() -> code(By.PHONE, Identifiers.PHONE, typed))
                .or(() -> code(By.RESIDENT_ID, Identifiers.RESIDENT_ID, typed))
                .or(() -> code(By.USCC, Identifiers.USCC, typed))
                .orElseGet(() -> new Term(By.WORDS, typed));
    }

    private static Conditions in(String column, List<String> ids) {
        return ids.isEmpty()
                ? new Conditions("false", List.of())
                : new Conditions(column + " in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", ids);
    }

    private Optional<Term> code(By by, Identifiers shape, String typed) {
        LocalDate today = OfficeTime.day(clock.instant());
        Reading reading = new CodeKind(shape).read(List.of(typed), new Local(today, Divisions.NONE));
        return reading instanceof Reading.Typed(Value.Text(String code), Optional<Reading.Flaw> flaw)
                        && (flaw.isEmpty() || shape == Identifiers.USCC)
                ? Optional.of(new Term(by, code))
                : Optional.empty();
    }

    /** Figures may be part of a number. */
    private static Conditions words(Sought sought) {
        var words = new Conditions("true", List.of());
        sought.words().forEach(word -> {
            String part = Conditions.part(word);
            if (word.matches("[0-9-]+")) {
                words.and("(b.name like ? escape '!' or b.case_number like ? escape '!')", part, part);
            } else {
                words.and("b.name like ? escape '!'", part);
            }
        });
        return words;
    }
}
