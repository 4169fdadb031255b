package org.gulou.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gulou.identity.ProgramKeys.Program;
import org.gulou.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** The program behind this request, once {@link Doorkeeper} has let it in. */
@RequestScoped
class Caller {
    private static final String HMAC = "HmacSHA256";

    private @Nullable Program program;
    private String key = "";

    void is(Program let, String shown) {
        program = let;
        key = shown;
    }

    /** The same text for the same key and the same name, which nobody makes who has not the key. */
    String derived(String name) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + HMAC, missing);
        }
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
