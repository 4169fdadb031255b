package org.gulou.cases;

import java.time.Instant;
import java.util.Optional;
import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.workflow.batch.Round;

/**
 * What an applicant hands in.
 *
 * @param draft the id of the draft; a second filing of the same draft is the same case
 * @param language the language she applied in
 * @param channel {@code web}, {@code counter}, {@code agent} or {@code paper}
 * @param subject whom or what the case is about, where the service says so
 * @param answers the answers that count, as JSON; hidden ones are not among them
 * @param record what was filed, as every reader will see it, as JSON
 * @param round the opening of the window in which it comes, where the service has windows
 */
public record Filing(
        String draft,
        ServiceVersion version,
        Offer offer,
        Applicant applicant,
        String language,
        String channel,
        Optional<String> subject,
        String answers,
        String record,
        Optional<Round> round,
        Instant at) {
    /**
     * Who applies.
     *
     * @param person the id of her account; empty for a guest
     * @param organisation the id of the organisation she acts for
     * @param agent the id of the person who acts for her with a mandate
     * @param represented whether anybody has or had a mandate for her
     * @param name as it stands on the case
     */
    public record Applicant(
            Optional<String> person,
            Optional<String> organisation,
            Optional<String> agent,
            boolean represented,
            String name,
            String phone) {
        /** Somebody who applies herself. */
        public Applicant(Optional<String> person, Optional<String> organisation, String name, String phone) {
            this(person, organisation, Optional.empty(), false, name, phone);
        }
    }
}
