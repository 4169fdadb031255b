package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gulou.cases.Proceeding;
import org.gulou.documents.Content;
import org.gulou.documents.StoredFile;
import org.gulou.forms.Answers;
import org.gulou.forms.EarlierPaper;
import org.gulou.forms.Journey;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Way;
import org.gulou.intake.Application;
import org.gulou.intake.Corrections;
import org.gulou.intake.EarlierPapers;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** Beside a paper that is asked for: the same paper as she handed it in before, and others of hers to choose from. */
@Named
@RequestScoped
public class EarlierPapersPanel {
    /** The button says for which paper, and which of hers where it does not stand beside a list of them. */
    static final String BUTTON = "handInAgain";

    /** Added to the name of a paper, it names the list of hers. */
    private static final String LIST = ".earlier";

    private static final int LONGEST_LIST = 20;

    @Inject
    EarlierPapers earlier;

    @Inject
    Uploads uploads;

    @Inject
    Moments moments;

    @Inject
    Language language;

    /**
     * Where a paper goes.
     *
     * @param owner the draft or drawer that keeps its files
     * @param matter the draft or case whose history tells of it
     */
    private record Place(String owner, String matter, Actor actor) {}

    /**
     * What can be handed in again for a paper.
     *
     * @param same the same paper as it was handed in last
     * @param others whatever else of hers it takes
     */
    private record Offer(List<EarlierPaper> same, List<EarlierPaper> others) {
        static final Offer NONE = new Offer(List.of(), List.of());
    }

    private final Map<String, Offer> offers = new HashMap<>();

    /** Her cases are read only where a paper is still to come. */
    void show(Application application, List<PaperDue> due) {
        show(due, () -> earlier.of(application));
    }

    void show(Proceeding proceeding, Actor applicant, List<PaperDue> due) {
        show(due, () -> earlier.of(proceeding, applicant));
    }

    private void show(List<PaperDue> due, Supplier<List<EarlierPaper>> mine) {
        List<PaperDue> open = due.stream().filter(EarlierPapersPanel::isOpen).toList();
        List<EarlierPaper> known = open.isEmpty() ? List.of() : mine.get();
        open.forEach(paper -> offers.put(paper.path(), offer(paper, known)));
    }

    private static boolean isOpen(PaperDue due) {
        return due.files().isEmpty() && due.ways().stream().anyMatch(way -> way.means() == Way.Means.UPLOAD);
    }

    private static Offer offer(PaperDue due, List<EarlierPaper> known) {
        List<EarlierPaper> fitting =
                newest(known.stream().filter(paper -> paper.fits(due)).toList());
        List<EarlierPaper> same =
                fitting.stream().filter(paper -> paper.is(due)).limit(1).toList();
        return new Offer(
                same,
                fitting.stream()
                        .filter(paper -> !same.contains(paper))
                        .limit(LONGEST_LIST)
                        .toList());
    }

    /** What she handed in with several cases counts as it was with the last one. */
    private static List<EarlierPaper> newest(List<EarlierPaper> papers) {
        Map<LocalizedText, String> last = new HashMap<>();
        return papers.stream()
                .filter(paper -> last.computeIfAbsent(
                                paper.title(), title -> paper.from().number())
                        .equals(paper.from().number()))
                .toList();
    }

    /** The answers of a draft with the paper that she chose. */
    Answers take(Application application, List<PaperDue> due, Answers answers, Posted posted) {
        String draft = application.draft().getId();
        var to = new Place(draft, draft, earlier.actor(application));
        return take(to, () -> earlier.of(application), due, answers, posted);
    }

    /** The answers of a correction with the paper that she chose. */
    Answers take(Proceeding proceeding, Actor applicant, List<PaperDue> due, Answers answers, Posted posted) {
        String number = proceeding.file().getNumber();
        var to = new Place(Corrections.drawer(number), number, applicant);
        return take(to, () -> earlier.of(proceeding, applicant), due, answers, posted);
    }

    private Answers take(
            Place to, Supplier<List<EarlierPaper>> mine, List<PaperDue> due, Answers answers, Posted posted) {
        Optional<PaperDue> paper = due.stream()
                .filter(one -> pressed(posted).filter(field(one)::equals).isPresent())
                .filter(one -> isOpen(one) && answers.paper(one.path()).files().isEmpty())
                .findFirst();
        return paper.map(one -> chosen(posted, one)
                        .map(id -> take(to, one, id, mine.get(), answers))
                        .orElseGet(() -> refused(one, "again.none", answers)))
                .orElse(answers);
    }

    private Answers take(Place to, PaperDue due, String id, List<EarlierPaper> mine, Answers answers) {
        return mine.stream()
                .filter(hers -> hers.id().equals(id) && hers.fits(due))
                .findFirst()
                .map(hers -> take(to, due, hers, answers))
                .orElseGet(() -> refused(due, "again.gone", answers));
    }

    private Answers take(Place to, PaperDue due, EarlierPaper hers, Answers answers) {
        Map<StoredFile, Content> files = earlier.files(hers);
        if (files.size() < hers.paper().files().size()) {
            return refused(due, "again.gone", answers);
        }
        Answers taken = uploads.takeAgain(to.owner(), due, hers.from(), files, answers);
        if (taken.equals(answers)) {
            return answers;
        }
        earlier.record(to.actor(), to.matter(), hers, due);
        return named(taken, due, hers);
    }

    private Answers refused(PaperDue due, String key, Answers answers) {
        uploads.refuse(due, language.say(key));
        return answers;
    }

    /** Where either of several will do, the earlier paper says which it is. */
    private static Answers named(Answers answers, PaperDue due, EarlierPaper hers) {
        Answers.Paper paper = answers.paper(due.path());
        return hers.which(due)
                .map(which -> answers.withPaper(
                        due.path(), new Answers.Paper(paper.way(), paper.reason(), which, paper.files())))
                .orElse(answers);
    }

    private static String field(PaperDue due) {
        return Journey.PAPERS + "." + due.path();
    }

    /** The field of the paper for which the button was pressed. */
    static Optional<String> pressed(Posted posted) {
        return posted.first(BUTTON).map(value -> value.split(" ", 2)[0]);
    }

    private static Optional<String> chosen(Posted posted, PaperDue due) {
        String[] pressed = posted.text(BUTTON).split(" ", 2);
        return Optional.of(pressed.length > 1 ? pressed[1] : posted.text(field(due) + LIST))
                .filter(id -> !id.isEmpty());
    }

    /** The same paper as it was handed in last; none where it has files already. */
    public List<EarlierPaper> same(PaperDue due) {
        return offers.getOrDefault(due.path(), Offer.NONE).same();
    }

    /** Others of hers. */
    public List<EarlierPaper> others(PaperDue due) {
        return offers.getOrDefault(due.path(), Offer.NONE).others();
    }

    /** When it was handed in, and for what. */
    public String source(EarlierPaper paper) {
        return language.say(
                "again.source",
                moments.day(paper.from().day()),
                language.of(paper.from().service()));
    }

    /** The same with its title, for a list. */
    public String line(EarlierPaper paper) {
        return language.say("again.line", language.of(paper.title()), source(paper));
    }
}
