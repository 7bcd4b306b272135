// What pages gain from scripts; all of them work without.
(function () {
  "use strict";

  function announce(button, text) {
    var before = button.textContent;
    button.textContent = text;
    window.setTimeout(function () { button.textContent = before; }, 2000);
  }

  function select(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function copy(button) {
    var source = document.getElementById(button.dataset.copy);
    if (!navigator.clipboard) {
      select(source);
      announce(button, "Selected: press Ctrl+C");
      return;
    }
    navigator.clipboard.writeText(source.textContent).then(
      function () { announce(button, "Copied"); },
      function () { select(source); announce(button, "Selected: press Ctrl+C"); });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (button) {
      copy(button);
    }
  });

  document.querySelectorAll("[data-copy]").forEach(function (button) { button.hidden = false; });
})();
