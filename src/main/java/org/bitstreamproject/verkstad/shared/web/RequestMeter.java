// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts answers by hundred and the time they took, for /metrics. */
public class RequestMeter implements Filter {
    static final AtomicLongArray BY_HUNDRED = new AtomicLongArray(6);
    static final LongAdder NANOSECONDS = new LongAdder();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            NANOSECONDS.add(System.nanoTime() - start);
            BY_HUNDRED.incrementAndGet(Math.min(5, ((HttpServletResponse) response).getStatus() / 100));
        }
    }
}
