package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gulou.catalog.Published;
import org.gulou.duties.Settings;
import org.gulou.identity.PostChanged;
import org.gulou.identity.Posts;
import org.gulou.kernel.Post;
import org.gulou.kernel.Words;

/** Tells an official that she was given a post, or that one of hers was ended, and by whom: neither happens unseen. */
@ApplicationScoped
class PostNews {
    @Inject
    Outbox outbox;

    @Inject
    Published published;

    @Inject
    Settings settings;

    void changed(@Observes PostChanged changed) {
        Words words = Words.in(changed.person().getLocale());
        String post = name(changed.post(), words);
        String by = changed.by().name();
        switch (changed) {
            case PostChanged.Given given -> {
                String page = settings.address() + desk(given.post());
                tell(given, words.say("news.post.given", post), words.say("news.post.given.what", by, post, page));
            }
            case PostChanged.Ended ended -> {
                String what = ended.reason().isEmpty()
                        ? words.say("news.post.ended.what", by, post)
                        : words.say("news.post.ended.why", by, post, ended.reason());
                tell(ended, words.say("news.post.ended", post), what);
            }
        }
    }

    private static String desk(Post post) {
        return Posts.ofDefinitions(post) ? "/admin/catalogue/" : "/desk/";
    }

    private String name(Post post, Words words) {
        String language = words.locale().toLanguageTag();
        String body = published
                .catalogue()
                .places()
                .body(post.body())
                .map(found -> found.name().in(language))
                .orElseGet(() -> words.bundle().getString("site.name"));
        String role = "admin.role." + post.role();
        return words.say(
                "news.post.name",
                body,
                words.bundle().containsKey(role) ? words.bundle().getString(role) : post.role());
    }

    private void tell(PostChanged changed, String subject, String what) {
        Words words = Words.in(changed.person().getLocale());
        var mail = new Message.Words(
                subject,
                String.join(
                        "\n\n",
                        words.say("news.greeting", changed.person().getName()),
                        what,
                        words.bundle().getString("news.end")));
        outbox.tell(
                changed.person().getId(),
                Recipient.official(changed.person()),
                Topic.ACCOUNT,
                Telling.of(mail, new Message.Words("", words.say("news.post.short", what))));
    }
}
