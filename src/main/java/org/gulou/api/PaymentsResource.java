package org.gulou.api;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.api.Refused.As;
import org.gulou.api.Refused.Wrong;
import org.gulou.cases.Cashier;
import org.gulou.cases.Cashier.Outcome;
import org.gulou.cases.Proceeding;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Charge;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What was paid at a window whose till is another system. */
@Path("/cases")
@ForPrograms
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {
    @Inject
    Caller caller;

    @Inject
    CaseFinder finder;

    @Inject
    Cashier cashier;

    @Inject
    Accounts accounts;

    /** Records a payment; the same one sent once more is no second payment. */
    @POST
    @Path("{number}/payments")
    public FeeList take(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            InputStream body)
            throws IOException {
        PaymentWish.Paid paid = JsonSent.read(body, type, PaymentWish.class)
                .orElse(PaymentWish.NOTHING)
                .paid();
        Proceeding now = finder.found(number);
        Set<String> charges = charges(now, paid);
        told(take(now, charges, paid), now, charges, paid);
        return FeeList.of(finder.found(number));
    }

    private Outcome take(Proceeding now, Set<String> charges, PaymentWish.Paid paid) {
        try {
            return cashier.take(now.file().number(), caller.self(), charges, paid.amount(), paid.receipt());
        } catch (PersistenceException raced) {
            return cashier.take(now.file().number(), caller.self(), charges, paid.amount(), paid.receipt());
        }
    }

    /** The ids of the charges for the lines that were named. */
    private static Set<String> charges(Proceeding now, PaymentWish.Paid paid) {
        List<Charge> all = now.account().charges();
        Set<String> known = all.stream().map(Charge::line).collect(Collectors.toSet());
        List<Wrong> unknown = paid.lines().stream()
                .filter(line -> !known.contains(line))
                .map(line -> new Wrong("lines", Refused.words("api.payment.line", line, String.join(", ", known))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(As.WRONG, Refused.words("api.move.wrong"), unknown);
        }
        return all.stream()
                .filter(charge -> paid.lines().isEmpty() || paid.lines().contains(charge.line()))
                .map(Charge::getId)
                .collect(Collectors.toSet());
    }

    private void told(Outcome outcome, Proceeding now, Set<String> charges, PaymentWish.Paid paid) {
        switch (outcome) {
            case Outcome.Done done -> {}
            case Outcome.SameReceipt(String number)
            when number.equals(now.file().getNumber()) -> {
                if (!isRecorded(number, charges, paid)) {
                    throw conflict(Refused.words("desk.fee.wrong.same"));
                }
            }
            case Outcome.SameReceipt(String number) ->
                throw conflict(Refused.words("desk.fee.wrong.receipt.other", number));
            case Outcome.OtherSum(var owed) ->
                throw conflict(Refused.words("desk.fee.wrong.other", Money.grouped(owed)));
            case Outcome.NotOfThis(var most) ->
                throw conflict(Refused.words("desk.fee.wrong.back", Money.grouped(most)));
            case Outcome.NotNow notNow -> throw conflict(Refused.words("desk.fee.wrong.gone"));
            case Outcome.NotYours notYours ->
                throw new Refused(As.FORBIDDEN, Refused.words("desk.fee.wrong.not-yours"));
        }
    }

    /** Whether this very payment was recorded with the receipt, and not another one. */
    private boolean isRecorded(String number, Set<String> charges, PaymentWish.Paid paid) {
        return accounts.withReceipt(number, paid.receipt())
                .filter(payment -> payment.amount().compareTo(paid.amount()) == 0)
                .filter(payment ->
                        paid.lines().isEmpty() || payment.covers().keySet().equals(charges))
                .isPresent();
    }

    private static Refused conflict(LocalizedText why) {
        return new Refused(As.CONFLICT, why);
    }
}
