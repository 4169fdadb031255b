package org.gulou.places;

import java.util.Set;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;

/**
 * A public body that offers services, or decides on what a lower one received.
 *
 * @param departments the codes of the departments whose work it does, such as {@code CAD}; a township office does that
 *     of several
 * @param posts the roles that officials can hold at it, such as {@code clerk}
 */
public record Body(
        BodyId id,
        LocalizedText name,
        DivisionCode division,
        DivisionCode.Level level,
        Set<String> departments,
        LocalizedText address,
        LocalizedText hours,
        String phone,
        Set<String> posts) {
    public Body {
        departments = Set.copyOf(departments);
        posts = Set.copyOf(posts);
    }

    /** The post of {@code role} here. */
    public Post post(String role) {
        return new Post(role, id);
    }
}
