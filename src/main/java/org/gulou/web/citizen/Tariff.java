package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Parameters.Parameter;
import org.gulou.kernel.Money;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.gulou.web.ui.InView;
import org.gulou.web.ui.Language;

/** What a service costs, in words: each fee with the rates in force of which it is made up. */
@Named
@RequestScoped
public class Tariff {
    @Inject
    InView inView;

    @Inject
    ServicePage service;

    @Inject
    Language language;

    @Inject
    Clock clock;

    /** The fees of the guide that is shown; none where it is free. */
    public List<String> getLines() {
        return of(service.getGuide());
    }

    List<String> of(Guide guide) {
        return guide.fees().stream().map(this::line).toList();
    }

    private String line(Guide.Fee fee) {
        String title = language.of(fee.title());
        var rates = new ArrayList<String>();
        fee.fixed().map(this::yuan).ifPresent(rates::add);
        fee.figures().stream()
                .flatMap(name -> Stream.ofNullable(
                        inView.catalogue().parameters().byName().get(name)))
                .filter(figure -> figure.type() instanceof Type.Money)
                .map(figure -> rate(figure, title))
                .filter(rate -> !rate.isEmpty())
                .forEach(rates::add);
        return rates.isEmpty()
                ? title
                : language.say("fee.rates", title, String.join(language.say("fee.rate.and"), rates));
    }

    /** A rate under its name, unless the fee is called so; from the lowest to the highest where counties differ. */
    private String rate(Parameter figure, String fee) {
        LocalDate today = OfficeTime.day(clock.instant());
        List<BigDecimal> values = figure.on(today).stream()
                .filter(Value.Num.class::isInstance)
                .map(value -> ((Value.Num) value).number())
                .sorted()
                .toList();
        if (values.isEmpty()) {
            return "";
        }
        String least = Money.grouped(values.getFirst());
        String most = Money.grouped(values.getLast());
        String amount = yuan(least.equals(most) ? least : least + "–" + most);
        String per = language.of(figure.per());
        String rate = per.isEmpty() ? amount : language.say("fee.rate.per", amount, per);
        String title = language.of(figure.title());
        return title.equals(fee) ? rate : title + " " + rate;
    }

    private String yuan(BigDecimal amount) {
        return yuan(Money.grouped(amount));
    }

    private String yuan(String amount) {
        return language.say("fee.yuan", amount);
    }
}
