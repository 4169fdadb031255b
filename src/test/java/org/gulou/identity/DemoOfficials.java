package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gulou.kernel.Actor;

/** The people of the demonstration, by their names. */
@ApplicationScoped
public class DemoOfficials {
    @Inject
    People people;

    @Inject
    Posts posts;

    public Person person(String name) {
        return people.search(name, 0, 1).getFirst();
    }

    /** An official with the posts that she holds there. */
    public Actor.Official official(String name) {
        Person person = person(name);
        return new Actor.Official(person.getId(), person.getName(), posts.of(person.getId()));
    }
}
