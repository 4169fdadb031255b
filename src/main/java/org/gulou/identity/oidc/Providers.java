package org.gulou.identity.oidc;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.gulou.duties.Settings;
import org.gulou.identity.PersonKind;

/** The ways to sign in that the operator has set. */
@ApplicationScoped
public class Providers {
    private static final Logger LOG = Logger.getLogger(Providers.class.getName());

    @Inject
    Settings settings;

    /** At the start, so that a setting that is wrong is told to the operator; nothing is asked of a provider yet. */
    void check(@Observes @Priority(50) Startup event) {
        ProviderSettings set = set();
        List<Provider> providers = set.providers();
        set.passwords(providers);
        set.refuseUnknown(settings.chosenUnder(ProviderSettings.LIST + "."), providers);
        providers.forEach(provider -> LOG.info(() -> "People can sign in by " + provider.name() + ", "
                + provider.issuer() + ", which must send them back to " + provider.back(settings.address())));
    }

    public List<Provider> all() {
        return set().providers();
    }

    public Optional<Provider> named(String name) {
        return all().stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    /** By which titles people know an issuer, which may be set more than once; itself where it is set no more. */
    public String called(String issuer, String language) {
        List<String> titles = all().stream()
                .filter(provider -> provider.issuer().equals(issuer))
                .map(provider -> provider.title().in(language))
                .distinct()
                .toList();
        return titles.isEmpty() ? issuer : String.join(" / ", titles);
    }

    /** Whether people of this kind sign in with a name and a password of the portal. */
    public boolean passwords(PersonKind kind) {
        ProviderSettings set = set();
        return set.passwords(set.providers()).contains(kind);
    }

    private ProviderSettings set() {
        return new ProviderSettings(settings::chosen);
    }
}
