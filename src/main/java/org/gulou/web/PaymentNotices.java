package org.gulou.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.gulou.cases.Checkout;

/** Where the provider of payments tells, signed, what came of an order: 200 once it is written down, 403 if it is refused. */
@WebServlet("/payments/notice")
public class PaymentNotices extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Checkout checkout;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var told = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> told.put(name, values[0]));
        response.setContentType("text/plain;charset=UTF-8");
        switch (checkout.told(told)) {
            case TAKEN -> response.getWriter().print("taken");
            case REFUSED -> {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                response.getWriter().print("refused");
            }
        }
    }
}
