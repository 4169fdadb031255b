package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gulou.cases.Batches;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.ServiceNames;

/** The batches of which an official may open one. */
@Named
@RequestScoped
public class BatchEntries {
    @Inject
    CurrentUser user;

    @Inject
    Batches batches;

    @Inject
    ServiceNames services;

    /** A batch to open. */
    public record Entry(String address, String service, String name, long cases, long open) {}

    public List<Entry> getAll() {
        return batches.at(user.official()).stream()
                .map(batch -> new Entry(
                        address(batch.service(), batch.name()),
                        services.of(batch.service()),
                        batch.name(),
                        batch.cases(),
                        batch.open()))
                .toList();
    }

    /** The address of a batch. */
    static String address(String service, String batch) {
        return "/desk/batch.xhtml?" + query(service, batch);
    }

    /** What names a batch in an address. */
    static String query(String service, String batch) {
        return "service=" + URLEncoder.encode(service, StandardCharsets.UTF_8) + "&batch="
                + URLEncoder.encode(batch, StandardCharsets.UTF_8);
    }
}
