// SPDX-License-Identifier: EUPL-1.2
document.querySelector('form[data-send]')?.submit();

// as Moodle: a tool that has registered asks for its frame to be closed
const registration = document.querySelector('iframe[data-until-closed]');
window.addEventListener('message', (event) => {
  if (registration && event.source === registration.contentWindow && event.data?.subject === 'org.imsglobal.lti.close') {
    location.assign(registration.dataset.untilClosed);
  }
});
