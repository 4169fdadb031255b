package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.IdentityHashMap;
import java.util.List;
import org.gulou.forms.Question;

/** Where the questions of a page stand. Facelets asks again for each control, so it is worked out once per request. */
@Named
@RequestScoped
public class Layout {
    private final IdentityHashMap<List<Question>, List<Placed>> placed = new IdentityHashMap<>();
    private final IdentityHashMap<Question, Placed> alone = new IdentityHashMap<>();

    /** A question that stands by itself. */
    public Placed alone(Question question) {
        return alone.computeIfAbsent(question, one -> Placed.of(List.of(one)).getFirst());
    }

    public List<Placed> of(List<Question> questions) {
        return placed.computeIfAbsent(questions, Placed::of);
    }
}
