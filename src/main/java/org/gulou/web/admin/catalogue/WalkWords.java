package org.gulou.web.admin.catalogue;

import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.kernel.Words;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Act;
import org.gulou.workflow.Move;
import org.gulou.workflow.Role;

/** Who acts in a walked workflow and what is done, in the words of whoever walks it. */
record WalkWords(Rehearsal file, Optional<Catalogue> catalogue, Language language) {
    /** What the name of a second person in the same post ends with. */
    private static final String ANOTHER = "-2";

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
        if (role.endsWith(ANOTHER)) {
            return language.say("owner.try.second", who(role.substring(0, role.length() - ANOTHER.length())));
        }
        Optional<Role> official = Role.read(role);
        return official.map(this::post).orElseGet(() -> switch (role) {
            case "applicant" -> language.say("owner.try.applicant");
            case "portal" -> language.say("admin.actor.portal");
            default ->
                file.party(role, language.getTag())
                        .filter(label -> !label.isEmpty())
                        .orElse(role);
        });
    }

    private String post(Role role) {
        String key = "admin.role." + role.post();
        String post = Words.in(language.getTag()).bundle().containsKey(key) ? language.say(key) : role.post();
        return catalogue
                .flatMap(made -> made.vocabulary("levels"))
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
