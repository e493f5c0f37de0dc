// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Our own page for what the server answers by itself. */
@WebServlet("/error-page")
public class ErrorServlet extends HttpServlet {
    @Inject
    private transient Problems problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
        var answer = problems.of(status, "", Map.of());
        response.setStatus(status);
        response.setContentType(String.valueOf(answer.getMediaType()));
        var entity = answer.getEntity();
        response.getOutputStream()
                .write(
                        entity instanceof byte[] bytes
                                ? bytes
                                : String.valueOf(entity).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
