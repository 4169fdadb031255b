package org.gulou.web.admin.catalogue;

import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Words;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Act;
import org.gulou.workflow.Move;
import org.gulou.workflow.Role;

/** Who acts in a walked workflow and what is done, in the words of whoever walks it. */
record WalkWords(Rehearsal file, Catalogue catalogue, Language language) {
    /** What happened, by the id of its move. */
    String what(String move) {
        return file.move(move)
                .map(Move::label)
                .map(language::of)
                .filter(words -> !words.isEmpty())
                .orElseGet(() -> move.equals(Act.SUBMIT) ? language.say("admin.action.submit") : move);
    }

    /** Whoever acts, in words; a post or party that has none goes by its own name. */
    String who(String role) {
        if (role.endsWith(Rehearsal.ANOTHER)) {
            return language.say("owner.try.second", who(role.substring(0, role.length() - Rehearsal.ANOTHER.length())));
        }
        int at = role.indexOf('@');
        if (at > 0) {
            return body(role.substring(at + 1)) + " · " + post(role.substring(0, at));
        }
        Optional<Role> official = Role.read(role);
        return official.map(this::post).orElseGet(() -> switch (role) {
            case "applicant" -> language.say("owner.try.applicant");
            case "portal" -> language.say("admin.actor.portal");
            default -> {
                String party = role.replaceFirst("^party:", "").replaceFirst("[ \\[].*", "");
                yield file.party(party, language.getTag())
                        .filter(label -> !label.isEmpty())
                        .orElse(party);
            }
        });
    }

    private String body(String id) {
        return catalogue
                .places()
                .body(new BodyId(id))
                .map(body -> language.of(body.name()))
                .orElse(id);
    }

    private String post(String post) {
        String key = "admin.role." + post;
        return Words.in(language.getTag()).bundle().containsKey(key) ? language.say(key) : post;
    }

    private String post(Role role) {
        String post = post(role.post());
        return catalogue
                .vocabulary("levels")
                .flatMap(levels -> levels.term(role.level().word()))
                .map(level -> language.of(level.title()) + " · " + post)
                .orElse(post);
    }

    /** What a move does, as its button says. */
    String of(Move move) {
        String label = language.of(move.label());
        return label.isEmpty() ? move.action() : label;
    }
}
