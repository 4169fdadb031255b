package org.gulou.web.citizen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Parameters;
import org.gulou.catalog.Parameters.Parameter;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.kernel.Words;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** What services cost on a day, in the words of a language: each fee with the rates of which it is made up. */
final class Rates {
    private final Parameters parameters;
    private final LocalDate day;
    private final String language;
    private final Words words;

    Rates(Parameters parameters, LocalDate day, String language) {
        this.parameters = parameters;
        this.day = day;
        this.language = language;
        this.words = Words.in(language);
    }

    /** Each fee of a service; none where it is free. */
    List<String> of(Guide guide) {
        return guide.fees().stream().map(this::line).toList();
    }

    private String in(LocalizedText text) {
        return text.in(language);
    }

    private String line(Guide.Fee fee) {
        String title = in(fee.title());
        var rates = new ArrayList<String>();
        fee.fixed().map(this::yuan).ifPresent(rates::add);
        fee.figures().stream()
                .flatMap(name -> Stream.ofNullable(parameters.byName().get(name)))
                .filter(figure -> figure.type() instanceof Type.Money)
                .map(figure -> rate(figure, title))
                .filter(rate -> !rate.isEmpty())
                .forEach(rates::add);
        return rates.isEmpty() ? title : words.say("fee.rates", title, String.join(words.say("fee.rate.and"), rates));
    }

    /** A rate under its name, unless the fee is called so; from the lowest to the highest where counties differ. */
    private String rate(Parameter figure, String fee) {
        List<BigDecimal> values = figure.on(day).stream()
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
        String per = in(figure.per());
        String rate = per.isEmpty() ? amount : words.say("fee.rate.per", amount, per);
        String title = in(figure.title());
        return title.equals(fee) ? rate : title + " " + rate;
    }

    private String yuan(BigDecimal amount) {
        return yuan(Money.grouped(amount));
    }

    private String yuan(String amount) {
        return words.say("fee.yuan", amount);
    }
}
