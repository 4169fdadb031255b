package org.gulou.cases;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gulou.language.Value;

/**
 * Who applies, and in whose name: what rules and defaults of forms read as {@code case.applicant}, {@code
 * case.principal} and {@code case.mandate}.
 *
 * @param name of the person who applies; of her for whom another does it with a mandate
 * @param phone of hers; the empty text where none is known
 * @param mandate in whose name it is done
 * @param principal the organisation, where it is done for one
 */
public record Parties(String name, String phone, Mandate mandate, Optional<Principal> principal) {
    /** In whose name somebody applies, as definitions say it. */
    public enum Mandate {
        SELF,
        AGENT,
        ORGANISATION
    }

    /** Somebody who applies herself, for an organisation where there is one. */
    public Parties(String name, String phone, Optional<Principal> principal) {
        this(name, phone, principal.isPresent() ? Mandate.ORGANISATION : Mandate.SELF, principal);
    }

    /** Somebody for whom another person applies. */
    public static Parties throughAgent(String name, String phone) {
        return new Parties(name, phone, Mandate.AGENT, Optional.empty());
    }

    /**
     * An organisation, as it is recorded.
     *
     * @param code the unified social credit code (GB 32100)
     */
    public record Principal(String name, String code) {}

    Map<String, Value> facts() {
        return Map.of(
                "mandate", Value.of(mandate.name().toLowerCase(Locale.ROOT)),
                "applicant", new Value.Fields(Map.of("name", Value.of(name), "phone", known(phone))),
                "principal",
                        new Value.Fields(Map.of(
                                "name", known(principal.map(Principal::name).orElse("")),
                                "code", known(principal.map(Principal::code).orElse("")))));
    }

    /**
     * What is known of an applicant before there is one.
     *
     * @param organisation whether she will apply for an organisation
     */
    static Map<String, Value> unknown(boolean organisation) {
        return Map.of(
                "mandate",
                Value.of(organisation ? "organisation" : "self"),
                "applicant",
                new Value.Fields(Map.of(
                        "name", Value.unknown("case.applicant.name"), "phone", Value.unknown("case.applicant.phone"))),
                "principal",
                new Value.Fields(
                        organisation
                                ? Map.of(
                                        "name",
                                        Value.unknown("case.principal.name"),
                                        "code",
                                        Value.unknown("case.principal.code"))
                                : Map.of("name", Value.EMPTY, "code", Value.EMPTY)));
    }

    private static Value known(String text) {
        return text.isEmpty() ? Value.EMPTY : Value.of(text);
    }
}
