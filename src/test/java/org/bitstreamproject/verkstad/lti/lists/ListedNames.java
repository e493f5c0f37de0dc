// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** "J7 refetchesOncePerUnknownKidAndThenPauses": the ids first, so that a report can be read beside the lists. */
public final class ListedNames extends DisplayNameGenerator.Standard {
    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> test, Method method) {
        Checks checks = method.getAnnotation(Checks.class);
        return checks == null ? method.getName() : String.join(" ", checks.value()) + " " + method.getName();
    }
}
