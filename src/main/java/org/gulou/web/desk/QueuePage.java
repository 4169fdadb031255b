package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Desk;
import org.gulou.cases.Queue;
import org.gulou.cases.talk.Labels;
import org.gulou.cases.talk.Talk;
import org.gulou.cases.views.Views;
import org.gulou.cases.watch.Supervisions;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

/** The cases that wait at an official's posts. What is chosen stands in the address, so that a view can be shared. */
@Named
@RequestScoped
public class QueuePage {
    private static final int PAGE = 20;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Desk desk;

    @Inject
    Published published;

    @Inject
    Talk talk;

    @Inject
    Labels labels;

    @Inject
    QueueLists lists;

    @Inject
    Views views;

    @Inject
    Supervisions supervisions;

    @Inject
    TakeTicked takeTicked;

    @Inject
    QueueViews queueViews;

    @Inject
    QueueTrail trail;

    @Inject
    Language language;

    private final Once<List<QueueRow>> rows = new Once<>();
    private final Once<List<String>> asked = new Once<>();
    private final Once<Long> count = new Once<>();

    private Optional<Desk.Outcome.Held> held = Optional.empty();

    /** An entry of a list to choose from. */
    public record Entry(String id, String title, boolean chosen) {
        /** For {@code selected="#{entry.selected}"}: null drops the attribute. */
        public @Nullable String selected() {
            return chosen ? "selected" : null;
        }

        /** For {@code checked="#{entry.checked()}"}: null drops the attribute. */
        public @Nullable String checked() {
            return chosen ? "checked" : null;
        }
    }

    /** Shows the queue by an address that does not tell what she typed, or carries out a button of the page. */
    public void open() {
        if (request.getMethod().equals("POST")) {
            act();
        } else {
            trail.untelling().ifPresent(Reply::redirect);
        }
    }

    /** Claims a case or takes the next one, keeps columns or a view, or forgets one; else narrows the queue. */
    private void act() {
        Posted posted = Posted.of(request);
        Optional<CaseNumber> claimed = posted.first("claim").flatMap(CaseNumber::read);
        if (claimed.isPresent()) {
            claim(claimed.get());
        } else if (posted.has("take")) {
            takeTicked.take(posted);
        } else if (posted.has("next")) {
            Reply.redirect(trail.next());
        } else if (posted.has("keep")) {
            queueViews.keep(posted);
        } else if (posted.has("columns")) {
            chooseColumns();
        } else if (posted.has("drop")) {
            queueViews.drop(posted.text("drop"));
        } else {
            Reply.redirect(trail.at(filter().query()));
        }
    }

    private void chooseColumns() {
        List<String> chosen = getColumns().stream().map(AnswerColumn::path).toList();
        views.choose(official(), filter().queue().service(), chosen);
        Reply.redirect(trail.at(filter().queryWithoutColumns()));
    }

    private void claim(CaseNumber number) {
        switch (desk.claim(number, official())) {
            case Desk.Outcome.Done done -> Reply.redirect(trail.to(number));
            case Desk.Outcome.Held other -> held = Optional.of(other);
            case Desk.Outcome.NotHere notHere -> Reply.notFound();
            case Desk.Outcome.Waits waits -> Reply.redirect(trail.to(number));
            case Desk.Outcome.Overtaken overtaken -> Reply.redirect(trail.to(number));
            case Desk.Outcome.Refused refused -> Reply.redirect(trail.to(number));
        }
    }

    private Actor.Official official() {
        return user.official();
    }

    private QueueFilter filter() {
        return trail.filter();
    }

    private String text(String parameter) {
        return Posted.of(request).text(parameter);
    }

    public List<QueueRow> getRows() {
        return rows.get(() -> getPaging().read((first, size) -> lists.rows(filter(), first, size)));
    }

    public Paging getPaging() {
        return Paging.of(Posted.of(request), trail.at(filter().query()), PAGE, getCount());
    }

    /** How many cases the filters leave. */
    public long getCount() {
        return count.get(() -> desk.count(official(), filter().queue()));
    }

    public String getText() {
        return filter().posted().text("text");
    }

    /** The questions of the chosen service, to be shown as columns or narrowed by. */
    public List<AnswerColumn> getQuestions() {
        return filter().questions();
    }

    public List<AnswerColumn> getColumns() {
        return filter().columns();
    }

    /** All that the filters say, for forms that send it along. */
    public List<Map.Entry<String, String>> getPairs() {
        return filter().pairs();
    }

    public List<String> getIgnored() {
        return filter().ignored();
    }

    /** The query of the address that shows the same, as it can be seen by everybody. */
    public String getQuery() {
        return trail.concealed(filter().query());
    }

    /** Whether all that the filters leave can be taken along as whole cases. */
    public boolean isDossiers() {
        return DossierDoor.takes(getCount());
    }

    public int getMostDossiers() {
        return DossierDoor.MOST;
    }

    /** Whether what she typed is no longer kept. */
    public boolean isLost() {
        return filter().isLost();
    }

    /** The address of a case that goes on in this queue. */
    public String address(String number) {
        return CaseNumber.read(number).map(trail::to).orElse("/desk/");
    }

    /** For {@code open="#{queuePage.open}"} of what holds the filters: null, which drops it, while they leave nothing out. */
    public @Nullable String getOpen() {
        return filter().narrows() ? "open" : null;
    }

    /** The services of which cases wait for her, and the chosen one. */
    public List<Entry> getServices() {
        String chosen = filter().queue().service();
        var waiting = new HashSet<>(desk.services(official()));
        waiting.add(chosen);
        return published.catalogue().services().stream()
                .filter(service -> waiting.contains(service.id()))
                .map(service -> new Entry(
                        service.id(), language.of(service.title()), service.id().equals(chosen)))
                .toList();
    }

    public List<Entry> getLights() {
        return entries(Queue.Urgency.values(), filter().queue().urgency());
    }

    public List<Entry> getHolders() {
        return entries(Queue.Holder.values(), filter().queue().holder());
    }

    /** The labels of her bodies, and the chosen one. */
    public List<Entry> getLabels() {
        String chosen = filter().queue().label();
        return labels.of(official()).stream()
                .map(label ->
                        new Entry(label.getId(), label.getWord(), label.getId().equals(chosen)))
                .toList();
    }

    /** The cases on which applicants wrote and wait for an answer. */
    public List<String> getWaiting() {
        return talk.waiting(official());
    }

    private static List<Entry> entries(Enum<?>[] all, Enum<?> chosen) {
        return Arrays.stream(all)
                .map(each -> new Entry(each.name(), each.name(), each == chosen))
                .toList();
    }

    /** The colleague who was faster. */
    public String getHeldBy() {
        return held.map(Desk.Outcome.Held::colleague).orElse("");
    }

    /** Whether she asked for the next case and there was none. */
    public boolean isNoneLeft() {
        return !text("empty").isEmpty();
    }

    /** The cases on her desk, or free at her posts, that are supervised and wait for an explanation. */
    public List<String> getAsked() {
        return asked.get(() -> supervisions.asked(official()));
    }
}
