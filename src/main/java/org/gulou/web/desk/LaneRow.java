package org.gulou.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Proceeding;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.kernel.Words;
import org.gulou.places.Body;
import org.gulou.places.Places;
import org.gulou.web.ui.Language;
import org.gulou.workflow.BlindLanes;
import org.gulou.workflow.By;
import org.gulou.workflow.LaneWork;
import org.gulou.workflow.Role;

/**
 * A lane on the case page: whose work it is, how far it is, and by when.
 *
 * @param outcome the word of what came of it; empty while it is open
 * @param due the last day of its time; empty where it has none
 * @param kept whether nobody but who filled it in reads what stands there now
 */
public record LaneRow(LocalizedText label, String worker, String outcome, String due, boolean kept) {
    static List<LaneRow> of(Proceeding proceeding, Places places, Language language) {
        return proceeding.lanes().stream()
                .map(lane -> of(lane, proceeding, places, language))
                .toList();
    }

    private static LaneRow of(LaneWork lane, Proceeding proceeding, Places places, Language language) {
        Stream<Post> posts = lane.lane().worker() instanceof By.Officials(List<Role> roles)
                ? roles.stream().flatMap(role -> role.at(proceeding.situation().bodies()).stream())
                : lane.posts().stream();
        return new LaneRow(
                lane.label(names(places)),
                posts.map(post -> named(post, places, language))
                        .distinct()
                        .collect(Collectors.joining(language.say("list.comma"))),
                lane.outcome().orElse(""),
                lane.due()
                        .map(due -> OfficeTime.day(due.minusNanos(1)).toString())
                        .orElse(""),
                BlindLanes.keeps(proceeding.workflow(), proceeding.situation(), lane));
    }

    static Function<BodyId, Optional<LocalizedText>> names(Places places) {
        return id -> places.body(id).map(Body::name);
    }

    /** The body and its post. */
    static String named(Post post, Places places, Language language) {
        String body = places.body(post.body())
                .map(found -> language.of(found.name()))
                .orElse(post.body().id());
        return body + " · " + role(post, language);
    }

    /** What a post is called; one that only some service has goes by its own name. */
    static String role(Post post, Language language) {
        String key = "admin.role." + post.role();
        return Words.in(language.getTag()).bundle().containsKey(key) ? language.say(key) : post.role();
    }

    /** The key of the words for how far it is. */
    public String word() {
        return "lane." + Optional.of(outcome).filter(it -> !it.isEmpty()).orElse("open");
    }
}
