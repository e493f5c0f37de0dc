// SPDX-License-Identifier: EUPL-1.2
/** Words every feature speaks: ids, countries, languages, roles, scores, broken rules. Knows no feature. */
@NullMarked
package org.bitstreamproject.verkstad.shared.domain;

import org.jspecify.annotations.NullMarked;
