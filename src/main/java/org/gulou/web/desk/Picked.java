package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Desk;
import org.gulou.cases.Many;
import org.gulou.cases.Proceeding;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;

/** The cases that an official picked for one move in many: ticked, pasted, from a list, or all of her queue. */
@Named
@RequestScoped
public class Picked {
    private static final int LONGEST_SHOWN = 40;
    private static final String KNOWN = LastMany.KNOWN;

    /** Before the number of a case, the field of the reason that a list gives for it. */
    private static final String SAID = "said-";

    private static final String TWICE = "twice";
    private static final String REPLACED = "replaced";

    /** More lines than anybody compares one by one; that there are more than are acted on is told beside them. */
    private static final int MOST_TOLD = 5_000;

    /** As where it is typed for a single case. */
    private static final int LONGEST_REASON = 2_000;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Many many;

    @Inject
    Desk desk;

    @Inject
    LastMany lastMany;

    @Inject
    QueueTrail trail;

    private final Once<Posted> posted = new Once<>();
    private final Once<List<Proceeding>> cases = new Once<>();
    private final Once<List<Left>> unknown = new Once<>();
    private final Once<List<CaseLine>> lines = new Once<>();
    private final Once<Map<String, String>> reasons = new Once<>();

    /** What she sent, or is shown again. */
    Posted posted() {
        return posted.get(
                () -> lastMany.of(lastMany.getRound()).or(lastMany::looked).orElseGet(() -> Posted.of(request)));
    }

    private Actor.Official official() {
        return user.official();
    }

    /** Those that are still ticked. */
    List<Proceeding> ticked() {
        Set<String> ticked = Set.copyOf(posted().all("case"));
        return cases().stream()
                .filter(one -> ticked.contains(one.file().getNumber()))
                .toList();
    }

    /** The numbers that were ticked before they were pasted, or are kept from the dry run. */
    List<String> words() {
        return lines().stream().map(CaseLine::typed).distinct().toList();
    }

    /** All that may be numbers of cases, wherever she had them from, each once, with the last reason that is given for it. */
    private List<CaseLine> lines() {
        return lines.get(this::readLines);
    }

    private List<CaseLine> readLines() {
        var each = new LinkedHashMap<String, CaseLine>();
        Stream.concat(before(), added()).forEach(line -> each.merge(key(line.typed()), line, Picked::later));
        return List.copyOf(each.values());
    }

    private static CaseLine later(CaseLine earlier, CaseLine line) {
        return line.reason().isEmpty() ? earlier : new CaseLine(earlier.typed(), line.reason());
    }

    private static String key(String typed) {
        return CaseNumber.read(typed).map(CaseNumber::toString).orElse(typed);
    }

    private static boolean isNumber(String word) {
        return CaseNumber.read(word).isPresent();
    }

    /** What is kept from the page, with the reasons that its list gave. */
    private Stream<CaseLine> before() {
        return Stream.of(posted().all(KNOWN).stream(), viewed(), posted().all("case").stream())
                .flatMap(words -> words)
                .filter(word -> !word.isBlank())
                .map(word -> new CaseLine(word, posted().text(SAID + key(word))));
    }

    private Stream<CaseLine> added() {
        return Stream.concat(CaseLine.pasted(posted().text("numbers")), CaseLine.of(posted().filesOf("list")));
    }

    /** The cases for which a later line gives another reason, which counts. */
    public List<String> getReplaced() {
        var said = new HashMap<String, String>();
        Stream<String> now = Stream.concat(before(), added())
                .filter(line -> !line.reason().isEmpty())
                .filter(line -> !Optional.ofNullable(said.put(key(line.typed()), line.reason()))
                        .orElse(line.reason())
                        .equals(line.reason()))
                .filter(line -> line.reason().length() <= LONGEST_REASON)
                .map(line -> key(line.typed()));
        return Stream.concat(posted().all(REPLACED).stream(), now).distinct().toList();
    }

    /** The cases that a list names more than once, or that stood there already, without another reason. */
    public List<String> getTwice() {
        Set<String> replaced = Set.copyOf(getReplaced());
        List<String> there = posted().all(KNOWN).stream().map(Picked::key).toList();
        var seen = new HashSet<>(there);
        Stream<String> again =
                added().map(line -> key(line.typed())).filter(Picked::isNumber).filter(word -> !seen.add(word));
        return Stream.concat(posted().all(TWICE).stream(), again)
                .distinct()
                .filter(word -> !replaced.contains(word))
                .toList();
    }

    /** The reason that the list gives for a case; the empty text where it gives none. */
    public String reason(String number) {
        return reasons.get(this::readReasons).getOrDefault(number, "");
    }

    /** The cases of which the list says more than a reason may be long; it is not used. */
    public List<String> getTooLong() {
        return lines().stream()
                .filter(line -> line.reason().length() > LONGEST_REASON)
                .map(line -> key(line.typed()))
                .toList();
    }

    private Map<String, String> readReasons() {
        return lines().stream()
                .filter(line -> !line.reason().isEmpty() && line.reason().length() <= LONGEST_REASON)
                .collect(Collectors.toMap(line -> key(line.typed()), CaseLine::reason));
    }

    public boolean isReasoned() {
        return cases().stream().anyMatch(one -> !reason(one.file().getNumber()).isEmpty());
    }

    /** What she looks at, to be shown again. */
    Posted kept() {
        Posted kept = posted().with(KNOWN, words()).with(TWICE, getTwice()).with(REPLACED, getReplaced());
        for (CaseLine line : lines()) {
            if (!line.reason().isEmpty()) {
                kept = kept.with(SAID + key(line.typed()), List.of(line.reason()));
            }
        }
        return kept;
    }

    /** All cases of the queue she came from, if she asked for them; one more than are acted on tells that there are more. */
    private Stream<String> viewed() {
        return posted().has("all")
                ? desk.queue(official(), trail.filter().queue(), 0, Many.MOST + 1).stream()
                        .map(waiting -> waiting.number().toString())
                : Stream.of();
    }

    List<Proceeding> cases() {
        return cases.get(this::readCases);
    }

    private List<Proceeding> readCases() {
        List<CaseNumber> numbers =
                words().stream().flatMap(word -> CaseNumber.read(word).stream()).toList();
        return many.of(numbers, official());
    }

    /** A line to which no case belongs, and why it does not. */
    public record Left(String typed, String why) {}

    /**
     * What was typed or ticked that is no number of a case which she may see. Whether there is one that is not hers nobody
     * learns here.
     */
    public List<Left> getUnknown() {
        return unknown.get(this::readUnknown);
    }

    private List<Left> readUnknown() {
        Set<String> looked = words().stream()
                .map(Picked::key)
                .filter(Picked::isNumber)
                .limit(Many.MOST)
                .collect(Collectors.toSet());
        Set<String> found =
                Set.copyOf(cases().stream().map(one -> one.file().getNumber()).toList());
        return words().stream()
                .filter(word -> !found.contains(key(word)))
                .limit(MOST_TOLD)
                .map(word -> new Left(
                        word.length() > LONGEST_SHOWN ? word.substring(0, LONGEST_SHOWN) + "…" : word,
                        why(key(word), looked)))
                .toList();
    }

    private static String why(String key, Set<String> looked) {
        if (!isNumber(key)) {
            return "many.left.no-number";
        }
        return looked.contains(key) ? "many.left.not-found" : "many.left.not-looked";
    }

    /** Whether she sent a list or ticks, and no number of a case was among them. */
    public boolean isNothingRead() {
        boolean sent = lastMany.looked().isPresent() || request.getMethod().equals("POST");
        return sent && (posted().has(LastMany.LISTLESS) || words().isEmpty());
    }

    /** Whether more were asked for than are acted on at once. */
    public boolean isTooMany() {
        return words().size() > Many.MOST;
    }

    public int getMost() {
        return Many.MOST;
    }

    public int getCount() {
        return cases().size();
    }

    /** Whether she sent a list in which there is no number. */
    boolean isListless() {
        return !posted().filesOf("list").isEmpty()
                && CaseLine.of(posted().filesOf("list")).findAny().isEmpty();
    }
}
