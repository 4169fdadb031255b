package org.gulou.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.duties.Settings;
import org.gulou.intake.RegisterEvent;
import org.gulou.kernel.DivisionCode;

/**
 * What registers tell of their own accord: the fields {@code register}, {@code id}, {@code person}, {@code name},
 * {@code division} and {@code sign}, and whatever else the register tells. They are signed like those of a payment, with
 * the token that the registers share.
 */
@ApplicationScoped
public class RegisterNotices {
    private static final String NAME = "[a-z][a-z0-9-]{0,62}";
    private static final String ID = "[!-~]{1,60}";
    private static final int MOST_FIELDS = 40;
    private static final int LONGEST_FIELD = 500;

    @Inject
    Settings settings;

    /** What was told; empty if the signature is not a register's or anything is missing. */
    public Optional<RegisterEvent> read(Map<String, String> fields) {
        String register = fields.getOrDefault("register", "");
        String id = fields.getOrDefault("id", "");
        String division = fields.getOrDefault("division", "");
        boolean whole = register.matches(NAME)
                && id.matches(ID)
                && !fields.getOrDefault("person", "").isBlank()
                && fields.size() <= MOST_FIELDS
                && fields.values().stream().allMatch(value -> value.length() <= LONGEST_FIELD);
        if (!whole || !isSigned(fields)) {
            return Optional.empty();
        }
        return DivisionCode.parse(division)
                .map(place -> new RegisterEvent(
                        register,
                        id,
                        fields.getOrDefault("person", ""),
                        fields.getOrDefault("name", ""),
                        place,
                        new LinkedHashMap<>(fields)));
    }

    private boolean isSigned(Map<String, String> fields) {
        String token = settings.registerToken();
        return !token.isEmpty() && new SignedFields(token).isSigned(fields);
    }
}
