package org.gulou.api;

import jakarta.enterprise.context.RequestScoped;
import org.gulou.identity.ProgramKeys.Program;
import org.gulou.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** The program behind this request, once {@link Doorkeeper} has let it in. */
@RequestScoped
class Caller {
    private @Nullable Program program;

    void is(Program let) {
        program = let;
    }

    /**
     * The program itself.
     *
     * @throws IllegalStateException where nobody was let in
     */
    Program program() {
        if (program == null) {
            throw new IllegalStateException("Only what is for programs asks who calls");
        }
        return program;
    }

    /**
     * The official that it is among cases.
     *
     * @throws Refused if it holds no post
     */
    Actor.Official self() {
        Actor.Official self = program().self();
        if (self.posts().isEmpty()) {
            throw new Refused(Refused.As.FORBIDDEN, Refused.words("api.key.posts"));
        }
        return self;
    }
}
