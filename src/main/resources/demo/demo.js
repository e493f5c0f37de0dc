// SPDX-License-Identifier: EUPL-1.2
document.querySelector('form[data-send]')?.submit();
