package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gulou.cases.Desk;
import org.gulou.cases.Queue;
import org.gulou.cases.board.Remit;
import org.gulou.cases.consult.Consultation;
import org.gulou.cases.consult.Consultations;
import org.gulou.cases.team.StrandedCases;
import org.gulou.cases.watch.Supervisions;
import org.gulou.catalog.Published;
import org.gulou.duties.Settings;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Post;
import org.gulou.kernel.Words;

/** What waits at an official's posts this morning, in a few lines; numbers only, since mail is read by others, too. */
@ApplicationScoped
class DeskToday {
    @Inject
    Desk desk;

    @Inject
    Posts posts;

    @Inject
    Supervisions supervisions;

    @Inject
    Consultations consultations;

    @Inject
    StrandedCases stranded;

    @Inject
    Published published;

    @Inject
    Settings settings;

    /** Nothing where nothing waits; for who holds no post, only what she is asked as an expert. */
    List<String> of(Person person) {
        Set<Post> held = posts.of(person.getId());
        var official = new Actor.Official(person.getId(), person.getName(), held);
        long all = held.isEmpty() ? 0 : desk.count(official, Queue.ALL);
        List<Consultation> opinions = consultations.waiting(official);
        Words words = Words.in(person.getLocale());
        var lines = new ArrayList<String>();
        if (all > 0) {
            lines.addAll(cases(official, words, all));
        }
        Remit remit = Remit.of(official, published.catalogue().places());
        int stopped = stranded.of(remit).size();
        if (stopped > 0) {
            lines.add(words.say("news.desk.stranded", stopped) + " " + settings.address() + "/desk/stranded.xhtml");
        }
        if (!opinions.isEmpty()) {
            lines.add(words.say(
                    "news.desk.opinions",
                    opinions.size(),
                    opinions.getFirst().getDueOn(),
                    settings.address() + (held.isEmpty() ? "/opinions" : "/desk/consultations.xhtml")));
        }
        return lines;
    }

    private List<String> cases(Actor.Official official, Words words, long all) {
        var lines = new ArrayList<String>();
        lines.add(words.say("news.desk.waiting", all));
        lines.add(words.say("news.desk.late", count(official, Queue.Urgency.RED, Queue.Holder.ANYBODY)));
        lines.add(words.say("news.desk.soon", count(official, Queue.Urgency.YELLOW, Queue.Holder.ANYBODY)));
        lines.add(words.say("news.desk.mine", count(official, Queue.Urgency.ANY, Queue.Holder.MYSELF)));
        long asked = supervisions.countAsked(official);
        if (asked > 0) {
            lines.add(words.say("news.desk.asked", asked));
        }
        lines.add(words.say("news.desk.go", settings.address() + "/desk/"));
        return lines;
    }

    private long count(Actor.Official official, Queue.Urgency urgency, Queue.Holder holder) {
        return desk.count(official, new Queue("", "", urgency, holder));
    }
}
