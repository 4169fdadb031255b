package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.catalog.Guide;
import org.gulou.catalog.finding.Facet;
import org.gulou.duties.Settings;
import org.gulou.web.ui.Language;

/**
 * The guide for machines that read the page: a GovernmentService of schema.org as JSON-LD. It is data, which no policy for
 * scripts concerns, and no text in it can end the element it stands in.
 */
@Named
@RequestScoped
public class GuideData {
    /** Each call of Json by itself would look for its provider in every library again. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    ServicePage service;

    @Inject
    OfficesOfService offices;

    @Inject
    Tariff tariff;

    @Inject
    Settings settings;

    @Inject
    Language language;

    /** Where the guide is, whatever else stood in the address that was asked for. */
    public String getAddress() {
        return settings.address().resolve(service.getAddress()).toString();
    }

    public String getJson() {
        Guide guide = service.getGuide();
        String address = getAddress();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "GovernmentService")
                .add("@id", address)
                .add("url", address)
                .add("name", language.of(guide.title()))
                .add("mainEntityOfPage", page(guide, address))
                .add("description", language.of(guide.summary()))
                .add("serviceType", service.getType())
                .add("serviceOperator", organisation(service.getDepartment()))
                .add("jurisdiction", place())
                .add("areaServed", place())
                .add("audience", audience(guide))
                .add("availableChannel", channels(address))
                .add("serviceOutput", thing("Thing", language.of(guide.result().title())))
                .add("termsOfService", conditions(guide))
                .add("offers", offers(guide))
                .add("identifier", guide.externalCode().orElse(service.getId()));
        return json.build().toString().replace("<", "\\u003c");
    }

    /** The page with the words that people search by: they are no names of the service, and only a page has keywords. */
    private JsonObjectBuilder page(Guide guide, String address) {
        return JSON.createObjectBuilder()
                .add("@type", "WebPage")
                .add("url", address)
                .add("inLanguage", language.getTag())
                .add("keywords", texts(guide.keywords().getOrDefault(language.getTag(), List.of())));
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        return JSON.createArrayBuilder(texts);
    }

    private static JsonObjectBuilder thing(String type, String name) {
        return JSON.createObjectBuilder().add("@type", type).add("name", name);
    }

    private String conditions(Guide guide) {
        return guide.conditions().stream()
                .map(Guide.Condition::words)
                .map(language::of)
                .collect(Collectors.joining("\n"));
    }

    /** What it costs: nothing, or each fee in its words. */
    private JsonArrayBuilder offers(Guide guide) {
        JsonArrayBuilder offers = JSON.createArrayBuilder();
        if (guide.fees().isEmpty()) {
            offers.add(JSON.createObjectBuilder()
                    .add("@type", "Offer")
                    .add("price", 0)
                    .add("priceCurrency", "CNY"));
        }
        tariff.of(guide)
                .forEach(fee -> offers.add(
                        JSON.createObjectBuilder().add("@type", "Offer").add("description", fee)));
        return offers;
    }

    private JsonObjectBuilder organisation(String name) {
        return thing("GovernmentOrganization", name);
    }

    private JsonObjectBuilder place() {
        return thing("AdministrativeArea", language.say("guide.area"));
    }

    private JsonArrayBuilder audience(Guide guide) {
        JsonArrayBuilder audience = JSON.createArrayBuilder();
        Facet.AUDIENCE.of(guide).stream()
                .sorted()
                .forEach(kind -> audience.add(JSON.createObjectBuilder()
                        .add("@type", "Audience")
                        .add("audienceType", language.say("services.is." + kind))));
        return audience;
    }

    /** The portal, or the site to which the guide leads; then the offices that the page shows. */
    private JsonArrayBuilder channels(String address) {
        JsonArrayBuilder channels = JSON.createArrayBuilder();
        List<LeadsOut> elsewhere = service.getElsewhere();
        if (elsewhere.isEmpty()) {
            channels.add(JSON.createObjectBuilder()
                    .add("@type", "ServiceChannel")
                    .add("serviceUrl", address)
                    .add("availableLanguage", texts(Language.TAGS)));
        }
        elsewhere.stream()
                .filter(LeadsOut::isOnline)
                .forEach(there -> channels.add(JSON.createObjectBuilder()
                        .add("@type", "ServiceChannel")
                        .add("name", there.site())
                        .add("serviceUrl", there.address())));
        for (OfficesOfService.Place place : offices.getShown()) {
            JsonObjectBuilder channel = JSON.createObjectBuilder()
                    .add("@type", "ServiceChannel")
                    .add("name", place.body())
                    .add("serviceLocation", thing("Place", place.body()).add("address", place.address()));
            if (!place.phone().isEmpty()) {
                channel.add(
                        "servicePhone",
                        JSON.createObjectBuilder().add("@type", "ContactPoint").add("telephone", place.phone()));
            }
            channels.add(channel);
        }
        return channels;
    }
}
