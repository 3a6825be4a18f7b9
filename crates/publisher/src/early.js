try{const s=localStorage,d=document.documentElement.dataset;for(const k of["theme","text"]){const v=s.getItem("warta-"+k);if(v)d[k]=v}}catch{}
