"""Thirty questions of fresh members, written before there was a search, each with the topic that answers it."""

from __future__ import annotations

QUESTIONS = {
    "en": (
        ("what is my mentor supposed to do?", "mentor-role"),
        ("whats the point of having a mentor", "mentor-role"),
        ("how much time does mentoring take per week?", "mentor-week"),
        ("what is expected of me as a mentee", "mentee"),
        ("what should we talk about the first time we meet?", "first-conversation"),
        ("how often should we meet", "meeting"),
        ("my mentor hasn't answered in three weeks, what now?", "silent-mentor"),
        ("what happens if a mentor stops replying", "silent-mentor"),
        ("is it ok to ask for a different mentor?", "changing-mentor"),
        ("who looks after my mentees while I'm on holiday", "going-away"),
        ("why do you want me to report what I do?", "activities"),
        ("what do I need to become a mentor", "becoming-mentor"),
        ("can a mentor quit", "becoming-mentor"),
        ("somebody is being rude to me, who can I turn to", "conduct"),
        ("who can read what I write about my mentor?", "privacy"),
    ),
    "es": (
        ("¿para qué sirve un mentor?", "mentor-role"),
        ("qué tiene que hacer mi mentora por mí", "mentor-role"),
        ("cuánto tiempo lleva ser mentor cada semana", "mentor-week"),
        ("qué se espera de mí como aprendiz", "mentee"),
        ("de qué hablamos en la primera reunión?", "first-conversation"),
        ("cada cuánto tenemos que vernos", "meeting"),
        ("me asignaron un mentor que no contesta", "silent-mentor"),
        ("qué pasa si mi mentor desaparece", "silent-mentor"),
        ("puedo cambiar de mentor sin quedar mal?", "changing-mentor"),
        ("me voy un mes de viaje, qué pasa con mis aprendices", "going-away"),
        ("para que tengo que contar mis actividades", "activities"),
        ("qué requisitos hay para ser mentor", "becoming-mentor"),
        ("y si quiero dejar de ser mentora", "becoming-mentor"),
        ("a quién acudo si alguien me trata mal", "conduct"),
        ("quién ve lo que escribo aquí", "privacy"),
    ),
}
