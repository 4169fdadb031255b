package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
    private final Once<List<String>> unknown = new Once<>();

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
        return Stream.concat(
                        posted().all(LastMany.KNOWN).stream(),
                        Stream.of(
                                        viewed(),
                                        posted().all("case").stream(),
                                        Arrays.stream(posted().text("numbers").split(NumberList.BETWEEN, -1)),
                                        listed())
                                .flatMap(words -> words))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    /** All cases of the queue she came from, if she asked for them; one more than are acted on tells that there are more. */
    private Stream<String> viewed() {
        return posted().has("all")
                ? desk.queue(official(), trail.filter().queue(), 0, Many.MOST + 1).stream()
                        .map(waiting -> waiting.number().toString())
                : Stream.of();
    }

    private Stream<String> listed() {
        return NumberList.of(posted().filesOf("list"));
    }

    List<Proceeding> cases() {
        return cases.get(this::readCases);
    }

    private List<Proceeding> readCases() {
        List<CaseNumber> numbers =
                words().stream().flatMap(word -> CaseNumber.read(word).stream()).toList();
        return many.of(numbers, official());
    }

    /** What was typed or ticked that is no number of a case which she may see. */
    public List<String> getUnknown() {
        return unknown.get(this::readUnknown);
    }

    private List<String> readUnknown() {
        Set<String> found =
                Set.copyOf(cases().stream().map(one -> one.file().getNumber()).toList());
        return words().stream()
                .filter(word -> CaseNumber.read(word)
                        .filter(number -> found.contains(number.toString()))
                        .isEmpty())
                .limit(Many.MOST)
                .map(word -> word.length() > LONGEST_SHOWN ? word.substring(0, LONGEST_SHOWN) + "…" : word)
                .toList();
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
        return !posted().filesOf("list").isEmpty() && listed().findAny().isEmpty();
    }
}
